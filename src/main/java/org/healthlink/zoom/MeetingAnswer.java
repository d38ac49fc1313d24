package org.healthlink.zoom;

import java.net.URI;
import java.util.Optional;
import org.healthlink.video.MeetingDetails;

/**
 * What Zoom says of a meeting. Fields that are not used are not read: most of them are keys.
 *
 * @param startTime UTC
 * @param duration in minutes
 * @param status {@code waiting} or {@code started}; never ended
 * @param createdAt UTC, in a form that sorts
 * @param startUrl a credential of the host; passed on at a click, never kept
 */
public record MeetingAnswer(
    Long id,
    String topic,
    String agenda,
    String startTime,
    Integer duration,
    String status,
    String createdAt,
    String joinUrl,
    String startUrl,
    String password,
    Settings settings) {

  /** The part of a meeting's settings that is looked at. */
  public record Settings(String alternativeHosts) {}

  boolean has(MeetingUpdate wanted) {
    return wanted.startTime().equals(startTime)
        && Integer.valueOf(wanted.duration()).equals(duration);
  }

  /** What the rest of the application keeps; empty without a number or an address to join at. */
  Optional<MeetingDetails> details() {
    if (id == null || id <= 0 || !isWebAddress(joinUrl)) {
      return Optional.empty();
    }
    boolean alternativeHost =
        settings != null
            && settings.alternativeHosts() != null
            && !settings.alternativeHosts().isBlank();
    return Optional.of(new MeetingDetails(id, joinUrl, password, alternativeHost));
  }

  private static boolean isWebAddress(String text) {
    try {
      return text != null && URI.create(text).getHost() != null && text.startsWith("http");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "MeetingAnswer[" + id + "]";
  }
}
