package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.healthlink.appointment.Appointment;
import org.healthlink.video.VisitPlaces.Place;
import org.jboss.logging.Logger;

/**
 * Decides, at the door, where a visit takes place: at its meeting when that is ready and its
 * provider answers, else in a room. The first decision holds for both people. A visit in a room
 * that nobody is in any more is decided anew. Asks providers over the network, for two seconds each
 * at most; belongs in no transaction.
 */
@ApplicationScoped
public class PlaceDecision {

  private static final Logger LOG = Logger.getLogger(PlaceDecision.class);

  @Inject private MeetingProvider meetings;
  @Inject private Rooms rooms;
  @Inject private VisitPlaces places;
  @Inject private VisitPresences presences;

  /**
   * What holds for a visit now.
   *
   * @param place where it takes place
   * @param isNew whether this very question has decided it
   */
  public record Outcome(Place place, boolean isNew) {}

  /**
   * Where this visit takes place; decides it if that is open.
   *
   * @return empty when there is neither a meeting nor a room to be had
   */
  public Optional<Outcome> of(Appointment appointment) {
    Optional<Place> decided = places.of(appointment.id());
    if (decided.isPresent() && !isEmptyRoom(appointment, decided.get())) {
      return Optional.of(new Outcome(decided.get(), false));
    }
    return decided.isPresent() ? again(appointment, decided.get()) : first(appointment);
  }

  /**
   * Everybody goes from the meeting to a room: somebody has said that the meeting does not work.
   */
  public Optional<Place> toRoom(Appointment appointment, String reason) {
    Optional<RoomProvider> provider = rooms.provider().filter(RoomProvider::available);
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    String name = provider.get().name();
    String from = places.of(appointment.id()).map(Place::provider).orElse(null);
    if (!name.equals(from)) {
      places.move(appointment.id(), from, name, reason);
    }
    return places.of(appointment.id());
  }

  private Optional<Outcome> first(Appointment appointment) {
    boolean ready = appointment.hasZoomMeeting();
    if (ready && (!rooms.enabled() || answers(appointment))) {
      return Optional.of(decide(appointment, meetings.name(), null));
    }
    String reason = ready ? "provider-down" : "meeting-not-ready";
    Optional<Outcome> room =
        rooms
            .provider()
            .filter(RoomProvider::available)
            .map(provider -> decide(appointment, provider.name(), reason));
    if (room.isEmpty() && rooms.enabled()) {
      LOG.errorv(
          "The visit of appointment {0} has neither a meeting nor a room: {1}, and the fallback is"
              + " not available",
          appointment.id(), reason);
    }
    return room;
  }

  /** Nobody has joined: when the meeting works again, it is the better place. */
  private Optional<Outcome> again(Appointment appointment, Place room) {
    if (appointment.hasZoomMeeting() && answers(appointment)) {
      boolean moved =
          places.move(appointment.id(), room.provider(), meetings.name(), "provider-back");
      return places.of(appointment.id()).map(place -> new Outcome(place, moved));
    }
    return Optional.of(new Outcome(room, false));
  }

  private Outcome decide(Appointment appointment, String provider, String reason) {
    Place place = places.decide(appointment.id(), provider, reason);
    return new Outcome(place, place.provider().equals(provider));
  }

  private boolean isEmptyRoom(Appointment appointment, Place place) {
    return !place.provider().equals(meetings.name())
        && !"switched".equals(place.reason())
        && !presences.isAnybodyAt(appointment.id(), place.provider());
  }

  private boolean answers(Appointment appointment) {
    return meetings.answers(appointment.meeting().zoomMeetingId().orElseThrow());
  }
}
