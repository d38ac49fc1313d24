package org.healthlink.directory.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.directory.SubjectTakenException;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemExceptionMapper;
import org.healthlink.problem.ProblemType;

/** Answers a subject that belongs to somebody else. */
@Provider
@ApplicationScoped
public class SubjectTakenMapper implements ExceptionMapper<SubjectTakenException> {

  @Inject private ProblemExceptionMapper problems;

  @Override
  public Response toResponse(SubjectTakenException taken) {
    return problems.toResponse(
        new ProblemException(
            ProblemType.SUBJECT_TAKEN, "Each subject belongs to one person of a kind."));
  }
}
