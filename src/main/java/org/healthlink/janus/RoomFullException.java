package org.healthlink.janus;

/** Two people are in the room already, and neither makes way for this one. */
public class RoomFullException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RoomFullException() {
    super("The visit is full.", null, false, false);
  }
}
