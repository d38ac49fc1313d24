package org.healthlink.video;

/**
 * Somebody who brings people together over video: with meetings that are made ahead ({@link
 * MeetingProvider}), or with rooms that are opened at the door ({@link RoomProvider}). A provider
 * is a bean; without it everything else goes on.
 */
public interface VideoProvider {

  /** As it stands in the database and in answers, for instance {@code ZOOM}. */
  String name();

  /** Whether the configuration switches it on. */
  boolean enabled();
}
