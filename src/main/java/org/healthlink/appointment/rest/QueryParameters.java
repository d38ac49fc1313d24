package org.healthlink.appointment.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.platform.Rfc3339;
import org.healthlink.problem.ProblemException;

/** Reads the query parameters of lists; what is not well-formed is {@code validation}. */
final class QueryParameters {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final int LIMIT_BY_DEFAULT = 50;
  private static final int LARGEST_LIMIT = 200;

  private QueryParameters() {}

  static Instant instant(String name, String text) {
    if (text == null) {
      return null;
    }
    try {
      return Rfc3339.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.invalid(
          name, "an RFC 3339 date-time with an offset is expected; a plus sign is sent as %2B");
    }
  }

  static LocalDate date(String name, String text) {
    if (text == null || !DATE.matcher(text).matches()) {
      throw ProblemException.invalid(name, "a date is expected, such as 2026-12-01");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.invalid(name, "a date of the calendar is expected");
    }
  }

  static AppointmentStatus status(String text) {
    if (text == null) {
      return null;
    }
    for (AppointmentStatus status : AppointmentStatus.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    throw ProblemException.invalid("status", "an appointment's status is expected");
  }

  static int limit(String text) {
    if (text == null) {
      return LIMIT_BY_DEFAULT;
    }
    if (text.matches("\\d{1,3}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LARGEST_LIMIT) {
        return limit;
      }
    }
    throw ProblemException.invalid("limit", "a whole number from 1 to 200 is expected");
  }
}
