package org.healthlink.sandbox.zoom;

/** What people do in and around one meeting; each of it is an event. */
public final class MeetingRoom {
  private final SimulatorState state;
  private final long meetingId;

  MeetingRoom(SimulatorState state, long meetingId) {
    this.state = state;
    this.meetingId = meetingId;
  }

  /** The host comes in. */
  public Attendee hostJoins() {
    return joins(Attendee.of(meeting().host()));
  }

  /** Somebody comes in who is not signed in. */
  public Attendee guestJoins(String name) {
    return joins(Attendee.guest(name, "", ""));
  }

  /** Another user of the account comes in, named by e-mail address or id. */
  public Attendee colleagueJoins(String user) {
    return joins(Attendee.of(state.hosts().find(user)));
  }

  /** Somebody stands at the door of the waiting room. */
  public Attendee guestWaits(String name) {
    Attendee guest = Attendee.guest(name, "", "");
    state.events().moved("meeting.participant_joined_waiting_room", meeting(), guest, "date_time");
    return guest;
  }

  public void leaves(Attendee attendee) {
    state.events().moved("meeting.participant_left", meeting(), attendee, "leave_time");
  }

  private Attendee joins(Attendee attendee) {
    state.events().moved("meeting.participant_joined", meeting(), attendee, "join_time");
    return attendee;
  }

  private SimulatedMeeting meeting() {
    return state.meetings().find(Long.toString(meetingId));
  }
}
