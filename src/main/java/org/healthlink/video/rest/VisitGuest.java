package org.healthlink.video.rest;

import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.VisitRole;
import org.healthlink.security.Caller;

/**
 * Somebody at a visit's page, as he was found entitled to it when the request came.
 *
 * @param role in which part he comes
 */
record VisitGuest(Caller caller, Appointment appointment, VisitRole role) {}
