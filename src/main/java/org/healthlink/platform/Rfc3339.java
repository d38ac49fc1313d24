package org.healthlink.platform;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Instants at the edge: RFC 3339, to the second at least, always with an offset. */
public final class Rfc3339 {

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private Rfc3339() {}

  /**
   * Reads a date-time of the years 0000 to 9999.
   *
   * @throws DateTimeException when it has another form or does not exist
   */
  public static OffsetDateTime parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("not RFC 3339 with an offset");
    }
    return OffsetDateTime.parse(text);
  }
}
