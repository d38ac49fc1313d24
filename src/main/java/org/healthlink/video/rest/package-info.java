/** The ways into a meeting over HTTP. */
package org.healthlink.video.rest;
