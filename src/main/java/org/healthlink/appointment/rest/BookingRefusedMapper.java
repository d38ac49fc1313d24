package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.healthlink.appointment.BookingRefusedException;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemExceptionMapper;
import org.healthlink.problem.ProblemType;

/** Answers a booking that cannot be had. */
@Provider
@ApplicationScoped
public class BookingRefusedMapper implements ExceptionMapper<BookingRefusedException> {

  @Inject private ProblemExceptionMapper problems;

  @Override
  public Response toResponse(BookingRefusedException refused) {
    return problems.toResponse(
        switch (refused.reason()) {
          case UNKNOWN_DOCTOR ->
              problem(ProblemType.UNKNOWN_DOCTOR, "The directory has no doctor with doctorId.");
          case UNKNOWN_PATIENT ->
              problem(ProblemType.UNKNOWN_PATIENT, "The directory has no patient with patientId.");
          case IN_THE_PAST ->
              problem(ProblemType.IN_THE_PAST, "startTime must be after the present moment.");
          case TOO_FAR_AHEAD ->
              problem(ProblemType.TOO_FAR_AHEAD, "startTime must be within one year.");
          case OUTSIDE_WORKING_HOURS ->
              problem(
                  ProblemType.OUTSIDE_WORKING_HOURS,
                  "The visit must lie inside the doctor's working hours and outside absences.");
          case IDEMPOTENCY_KEY_REUSED ->
              problem(
                  ProblemType.IDEMPOTENCY_KEY_REUSED,
                  "This Idempotency-Key was used for a request with another body.");
          case IDEMPOTENCY_IN_PROGRESS ->
              problem(
                      ProblemType.IDEMPOTENCY_IN_PROGRESS,
                      "The first request with this Idempotency-Key is still running.")
                  .retryAfter(1);
        });
  }

  private static ProblemException problem(ProblemType type, String detail) {
    return new ProblemException(type, detail);
  }
}
