/** What programs that watch an installation ask for. */
package org.healthlink.operations.rest;
