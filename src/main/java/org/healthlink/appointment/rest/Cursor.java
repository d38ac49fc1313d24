package org.healthlink.appointment.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.healthlink.appointment.AppointmentFilter.Position;
import org.healthlink.problem.ProblemException;

/** A place in a list, as clients carry it from page to page without reading it. */
final class Cursor {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,11})\\.(\\d{1,9})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private Cursor() {}

  static String of(Position position) {
    String text =
        position.startTime().getEpochSecond()
            + "."
            + position.startTime().getNano()
            + "."
            + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Null for an absent cursor.
   *
   * @throws ProblemException {@code validation} when it is not one of ours
   */
  static Position parse(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      Matcher matcher = FORM.matcher(new String(text, StandardCharsets.US_ASCII));
      if (matcher.matches()) {
        return new Position(
            Instant.ofEpochSecond(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))),
            UUID.fromString(matcher.group(3)));
      }
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      throw refused();
    }
    throw refused();
  }

  private static ProblemException refused() {
    return ProblemException.invalid("cursor", "the cursor of a page's link is expected");
  }
}
