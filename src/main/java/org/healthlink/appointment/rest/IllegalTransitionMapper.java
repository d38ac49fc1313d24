package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.appointment.IllegalTransitionException;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemExceptionMapper;
import org.healthlink.problem.ProblemType;

/** Answers an action that the appointment's status or the time does not allow. */
@Provider
@ApplicationScoped
public class IllegalTransitionMapper implements ExceptionMapper<IllegalTransitionException> {

  @Inject private ProblemExceptionMapper problems;

  @Override
  public Response toResponse(IllegalTransitionException refused) {
    return problems.toResponse(
        new ProblemException(
                ProblemType.ILLEGAL_TRANSITION,
                "The appointment's status, or the present time, does not allow this.")
            .with("appointmentStatus", refused.status()));
  }
}
