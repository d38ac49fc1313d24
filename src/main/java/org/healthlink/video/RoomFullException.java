package org.healthlink.video;

/** Two people are in the room already, and neither makes way for this one. */
public class RoomFullException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RoomFullException() {
    super("The visit is full.", null, false, false);
  }
}
