package org.healthlink.audit;

/** What an entry tells of. */
public enum AuditAction {
  BOOKED,
  EDITED,
  RESCHEDULED,
  CANCELLED,
  CHECKED_IN,
  COMPLETED,
  NO_SHOW,
  /** Asked that the meeting be tried again. */
  MEETING_RETRIED,
  /** Was shown the meeting's links in an answer. */
  LINKS_READ,
  /** Was given a one-time address. */
  TICKET_ISSUED,
  /** Was sent to the meeting as its host. */
  START_OPENED,
  /** Was sent to the meeting. */
  JOIN_OPENED,
  DOCTOR_CHANGED,
  PATIENT_CHANGED
}
