package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.appointment.VersionMismatchException;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemExceptionMapper;
import org.healthlink.problem.ProblemType;

/** Answers a change of a version that is no longer there. */
@Provider
@ApplicationScoped
public class VersionMismatchMapper implements ExceptionMapper<VersionMismatchException> {

  @Inject private ProblemExceptionMapper problems;

  @Override
  public Response toResponse(VersionMismatchException mismatch) {
    return problems.toResponse(
        new ProblemException(
            ProblemType.PRECONDITION_FAILED,
            "The appointment has changed since; read it again and repeat with its ETag."));
  }
}
