package org.healthlink.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.healthlink.platform.json.MalformedJsonException;

/** Answers a body that could not be read. */
@Provider
@ApplicationScoped
public class MalformedJsonMapper implements ExceptionMapper<MalformedJsonException> {

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(MalformedJsonException malformed) {
    return ProblemResponses.of(
        request,
        new ProblemException(
            ProblemType.MALFORMED_REQUEST,
            "The body cannot be read as it was sent.",
            List.of(new FieldError(malformed.pointer(), malformed.getMessage()))));
  }
}
