package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.SlotTakenException;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemExceptionMapper;
import org.healthlink.problem.ProblemType;

/** Answers a time that is taken, with the next three that are not. */
@Provider
@ApplicationScoped
public class SlotTakenMapper implements ExceptionMapper<SlotTakenException> {

  private static final int OFFERED = 3;

  @Inject private AppointmentService appointments;
  @Inject private ProblemExceptionMapper problems;

  @Override
  public Response toResponse(SlotTakenException taken) {
    return problems.toResponse(
        new ProblemException(
                ProblemType.SLOT_TAKEN, "The doctor or the patient has a visit at that time.")
            .with("nextSlots", appointments.nextSlots(taken, OFFERED)));
  }
}
