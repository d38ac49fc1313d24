package org.healthlink.problem;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by time, then identifier, as clients carry it from page to page
 * without reading it.
 */
public record Cursor(Instant at, UUID id) {

  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,11})\\.(\\d{1,9})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** As it is sent. */
  public String text() {
    String text = at.getEpochSecond() + "." + at.getNano() + "." + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The place that a query parameter names; null for an absent one.
   *
   * @throws ProblemException {@code validation} when it is not one of ours
   */
  public static Cursor parse(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      Matcher matcher = FORM.matcher(new String(text, StandardCharsets.US_ASCII));
      if (matcher.matches()) {
        return new Cursor(
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
