/** Booking and reading visits over HTTP. */
package org.healthlink.appointment.rest;
