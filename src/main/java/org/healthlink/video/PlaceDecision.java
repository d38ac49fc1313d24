package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.healthlink.appointment.Appointment;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;
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

  private static final String PROVIDER_DOWN = "provider-down";
  private static final String NOT_READY = "meeting-not-ready";
  private static final String SWITCHED = "switched";
  private static final String ROOM_DOWN = "room-down";
  private static final List<String> FALLBACK_REASONS = List.of(PROVIDER_DOWN, NOT_READY, SWITCHED);

  @Inject private MeetingProvider meetings;
  @Inject private Rooms rooms;
  @Inject private VisitPlaces places;
  @Inject private VisitPresences presences;
  @Inject private Metrics metrics;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    FALLBACK_REASONS.forEach(reason -> metrics.expect(Metric.FALLBACKS, reason));
  }

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
    if (decided.isEmpty()) {
      return first(appointment);
    }
    Place place = decided.get();
    if (isMeeting(place)) {
      return Optional.of(stillAtMeeting(appointment, place));
    }
    return Optional.of(
        isEmptyRoom(appointment, place) ? again(appointment, place) : new Outcome(place, false));
  }

  /**
   * Everybody goes from the meeting to a room: somebody has said that the meeting does not work.
   */
  public Optional<Place> toRoom(Appointment appointment) {
    return toRoom(appointment, SWITCHED);
  }

  /**
   * Everybody goes from the room to the meeting, if that answers: the room cannot be had.
   *
   * @return the meeting; empty when the visit stays where it is
   */
  public Optional<Place> toMeeting(Appointment appointment, Place room) {
    if (!works(appointment)) {
      tellNeither(appointment, ROOM_DOWN);
      return Optional.empty();
    }
    places.move(appointment.id(), room.provider(), meetings.name(), ROOM_DOWN);
    return places.of(appointment.id()).filter(this::isMeeting);
  }

  private Optional<Place> toRoom(Appointment appointment, String reason) {
    Optional<RoomProvider> provider = rooms.provider().filter(RoomProvider::available);
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    String name = provider.get().name();
    String from = places.of(appointment.id()).map(Place::provider).orElse(null);
    if (!name.equals(from) && places.move(appointment.id(), from, name, reason)) {
      metrics.count(Metric.FALLBACKS, reason);
    }
    return places.of(appointment.id());
  }

  private Optional<Outcome> first(Appointment appointment) {
    boolean ready = appointment.hasZoomMeeting();
    if (ready && (!rooms.enabled() || answers(appointment))) {
      return Optional.of(decide(appointment, meetings.name(), null));
    }
    String reason = ready ? PROVIDER_DOWN : NOT_READY;
    Optional<Outcome> room =
        rooms
            .provider()
            .filter(RoomProvider::available)
            .map(provider -> decide(appointment, provider.name(), reason));
    room.filter(Outcome::isNew)
        .ifPresent(outcome -> metrics.count(Metric.FALLBACKS, outcome.place().reason()));
    if (room.isEmpty() && rooms.enabled()) {
      tellNeither(appointment, reason);
    }
    return room;
  }

  private static void tellNeither(Appointment appointment, String reason) {
    LOG.errorv(
        "The visit of appointment {0} has neither a meeting nor a room: {1}",
        appointment.id(), reason);
  }

  /** The provider may have died since the first one came: then everybody goes to a room. */
  private Outcome stillAtMeeting(Appointment appointment, Place meeting) {
    boolean lost = rooms.enabled() && !works(appointment);
    Optional<Place> room = lost ? toRoom(appointment, PROVIDER_DOWN) : Optional.empty();
    return room.map(place -> new Outcome(place, !isMeeting(place)))
        .orElseGet(() -> new Outcome(meeting, false));
  }

  /** Nobody has joined: when the meeting works again, it is the better place. */
  private Outcome again(Appointment appointment, Place room) {
    if (works(appointment)) {
      boolean moved =
          places.move(appointment.id(), room.provider(), meetings.name(), "provider-back");
      return new Outcome(places.of(appointment.id()).orElse(room), moved);
    }
    return new Outcome(room, false);
  }

  private Outcome decide(Appointment appointment, String provider, String reason) {
    boolean isNew = places.decide(appointment.id(), provider, reason);
    return new Outcome(places.of(appointment.id()).orElseThrow(), isNew);
  }

  private boolean isEmptyRoom(Appointment appointment, Place place) {
    return !SWITCHED.equals(place.reason())
        && !presences.isAnybodyAt(appointment.id(), place.provider());
  }

  private boolean isMeeting(Place place) {
    return place.provider().equals(meetings.name());
  }

  /** Whether people who are sent to the meeting get there. */
  private boolean works(Appointment appointment) {
    return appointment.hasZoomMeeting() && answers(appointment);
  }

  private boolean answers(Appointment appointment) {
    return meetings.answers(appointment.meeting().zoomMeetingId().orElseThrow());
  }
}
