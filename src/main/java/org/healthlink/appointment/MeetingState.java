package org.healthlink.appointment;

/** What is known of an appointment's meeting. */
public enum MeetingState {
  /** The visit takes place in the hospital, or no provider of meetings is switched on. */
  NOT_NEEDED,
  /** It is to be made, and will be without anybody's help. */
  PENDING,
  /** It exists and its links are known. */
  READY,
  /** It could not be made and needs a person; the problem says what for. */
  FAILED,
  /** It was taken away, or the visit was cancelled before it was made. */
  REMOVED
}
