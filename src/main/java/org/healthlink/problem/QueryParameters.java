package org.healthlink.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthlink.platform.Rfc3339;

/** Reads the query parameters of lists; what is not well-formed is {@code validation}. */
public final class QueryParameters {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /** What begins in it ends in a year that RFC 3339 can write. */
  private static final int LATEST_YEAR = 9998;

  private static final int LIMIT_BY_DEFAULT = 50;
  private static final int LARGEST_LIMIT = 200;

  private QueryParameters() {}

  /** Null for an absent one. */
  public static Instant instant(String name, String text) {
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

  /** A required date. */
  public static LocalDate date(String name, String text) {
    if (text == null || !DATE.matcher(text).matches()) {
      throw ProblemException.invalid(name, "a date is expected, such as 2026-12-01");
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() > LATEST_YEAR) {
        throw ProblemException.invalid(name, "a date before the year 9999 is expected");
      }
      return date;
    } catch (DateTimeException e) {
      throw ProblemException.invalid(name, "a date of the calendar is expected");
    }
  }

  /** The constant of this name; null for an absent parameter. */
  public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    name, "one of " + String.join(", ", names(type)) + " is expected"));
  }

  private static String[] names(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
  }

  /** How many items a page has at most: 1 to 200, 50 for an absent parameter. */
  public static int limit(String text) {
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
