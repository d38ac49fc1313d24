package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.healthlink.appointment.OnlineVisits;

/** Answers by the switches of the providers. */
@ApplicationScoped
class ProvidedMeetings implements OnlineVisits {

  @Inject private MeetingProvider meetings;
  @Inject private Rooms rooms;

  @Override
  public boolean haveMeetings() {
    return meetings.enabled();
  }

  @Override
  public boolean haveRooms() {
    return rooms.enabled();
  }
}
