package org.healthlink.audit;

/** What an entry tells of. */
public enum AuditAction {
  BOOKED,
  EDITED,
  RESCHEDULED,
  CANCELLED,
  CHECKED_IN,
  STARTED,
  COMPLETED,
  NO_SHOW,
  /** Asked that the meeting be tried again. */
  MEETING_RETRIED,
  /** Was shown the meeting's links in an answer. */
  LINKS_READ,
  /** Was given a one-time address. */
  TICKET_ISSUED,
  /** Came to the visit's page with a one-time address. */
  PAGE_OPENED,
  /** Decided, by coming to the door, where the visit takes place; the detail says where and why. */
  PLACE_DECIDED,
  /** Moved the visit to another place. */
  PLACE_MOVED,
  /** Was given the keys to the visit's room. */
  ROOM_ENTERED,
  /** Had somebody leave the visit; the detail says in which part. */
  PERSON_REMOVED,
  /** Was sent to the meeting as its host. */
  START_OPENED,
  /** Was sent to the meeting. */
  JOIN_OPENED,
  DOCTOR_CHANGED,
  PATIENT_CHANGED
}
