/** Doctors and patients over HTTP. */
package org.healthlink.directory.rest;
