package org.healthlink.zoom;

/**
 * What Zoom says of a meeting. Fields that are not used are not read: most of them are keys.
 *
 * @param startUrl a credential of the host; passed on at a click, never kept
 */
public record MeetingAnswer(
    Long id,
    String topic,
    String agenda,
    String startTime,
    String joinUrl,
    String startUrl,
    String password) {

  @Override
  public String toString() {
    return "MeetingAnswer[" + id + "]";
  }
}
