package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentAction;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.VisitRole;
import org.healthlink.audit.AuditAction;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.video.PlaceDecision;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomEntrance;
import org.healthlink.video.RoomFullException;
import org.healthlink.video.RoomProvider;
import org.healthlink.video.Rooms;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VisitPlaces;
import org.healthlink.video.VisitPlaces.Place;
import org.healthlink.video.VisitPresences;
import org.jboss.logging.Logger;

/** What somebody does at a visit's page. */
@ApplicationScoped
class VisitActions {

  private static final Logger LOG = Logger.getLogger(VisitActions.class);

  @Inject private Door door;
  @Inject private PlaceDecision decision;
  @Inject private VisitPlaces places;
  @Inject private VisitPresences presences;
  @Inject private Rooms rooms;
  @Inject private RoomEntrance entrance;
  @Inject private AppointmentService appointments;
  @Inject private AccessPolicy policy;

  /**
   * The way in.
   *
   * @param zoom an address that leads to the meeting; null when the visit is in a room
   * @param room null when the visit is at its meeting
   */
  record WayIn(String place, String zoom, RoomKeys room) {}

  /** The keys to a room, with its generation. */
  record RoomKeys(
      String url,
      String room,
      String pin,
      String apiToken,
      String roomToken,
      java.util.List<RoomAccess.IceServer> iceServers,
      Instant expiresAt,
      int generation) {

    static RoomKeys of(RoomEntrance.Keys keys) {
      RoomAccess access = keys.access();
      return new RoomKeys(
          access.url(),
          access.room(),
          access.pin(),
          access.apiToken(),
          access.roomToken(),
          access.iceServers(),
          access.expiresAt(),
          keys.generation());
    }

    @Override
    public String toString() {
      return "RoomKeys[until " + expiresAt + "]";
    }
  }

  WayIn enter(VisitGuest guest, String pageAddress) {
    requireWelcome(guest);
    Place place = door.place(guest.caller(), guest.appointment());
    // Whoever was removed meanwhile must not have the keys of the room that the others went to.
    requireNotRemoved(guest);
    if (door.isMeeting(place)) {
      return toMeeting(guest, place, pageAddress);
    }
    Optional<RoomKeys> keys = keys(guest, place);
    if (keys.isEmpty()) {
      return backToMeeting(guest, place, pageAddress);
    }
    presences.here(guest.appointment().id(), guest.role(), place.provider());
    door.record(AuditAction.ROOM_ENTERED, guest.caller(), guest.appointment(), guest.role().name());
    return new WayIn(place.provider(), null, keys.get());
  }

  /** The room cannot be had: everybody goes to the meeting, if that can. */
  private WayIn backToMeeting(VisitGuest guest, Place room, String pageAddress) {
    Place meeting =
        decision
            .toMeeting(guest.appointment(), room)
            .orElseThrow(
                () -> Door.unavailable("The visit's room cannot be opened at the moment."));
    recordMove(guest, meeting);
    return toMeeting(guest, meeting, pageAddress);
  }

  private WayIn toMeeting(VisitGuest guest, Place meeting, String pageAddress) {
    presences.here(guest.appointment().id(), guest.role(), meeting.provider());
    return new WayIn(meeting.provider(), pageAddress + "/zoom", null);
  }

  /**
   * Where the meeting's own link leads; back to the page when it leads nowhere any more, for the
   * page tells why and goes on.
   */
  URI meetingLink(VisitGuest guest, String pageAddress) {
    try {
      requireWelcome(guest);
      if (places.of(guest.appointment().id()).filter(door::isMeeting).isPresent()) {
        return guest.role() == VisitRole.DOCTOR
            ? door.startMeeting(guest.caller(), guest.appointment())
            : door.joinMeeting(guest.caller(), guest.appointment());
      }
    } catch (ProblemException e) {
      LOG.debugv("The page of {0} tells: {1}", guest.appointment().id(), e.type());
    }
    return URI.create(pageAddress);
  }

  /** The meeting does not work for this person: everybody goes to a room. */
  void switchToRoom(VisitGuest guest) {
    requireWelcome(guest);
    Place place =
        decision
            .toRoom(guest.appointment())
            .orElseThrow(() -> Door.unavailable("There is no room to go to."));
    recordMove(guest, place);
  }

  private void recordMove(VisitGuest guest, Place place) {
    door.record(AuditAction.PLACE_MOVED, guest.caller(), guest.appointment(), Door.describe(place));
  }

  void present(VisitGuest guest, String place) {
    presences.here(guest.appointment().id(), guest.role(), place);
  }

  void leave(VisitGuest guest) {
    presences.gone(guest.appointment().id(), guest.role());
  }

  /** Has somebody leave the room; the others come into its next generation. */
  void remove(VisitGuest guest, VisitRole role) {
    requireLead(guest);
    Appointment visit = guest.appointment();
    RoomProvider provider = rooms.provider().orElseThrow(ProblemException::notFound);
    presences.remove(visit.id(), role);
    int former = places.nextGeneration(visit.id());
    door.record(AuditAction.PERSON_REMOVED, guest.caller(), visit, role.name());
    close(provider, visit, former);
  }

  /** The doctor ends the visit. */
  void end(VisitGuest guest) {
    requireLead(guest);
    Appointment visit = guest.appointment();
    appointments.act(visit.id(), AppointmentAction.COMPLETE, null);
    presences.gone(visit.id(), guest.role());
  }

  /** Empty when the room cannot be had. */
  private Optional<RoomKeys> keys(VisitGuest guest, Place place) {
    Appointment visit = guest.appointment();
    Instant until = door.endOfStay(visit);
    try {
      return entrance.enter(visit.id(), place.generation(), guest.role(), until).map(RoomKeys::of);
    } catch (RoomFullException e) {
      throw new ProblemException(ProblemType.VISIT_FULL, "Two people are at the visit.");
    } catch (VideoProviderException e) {
      LOG.errorv("{0}: {1} ({2}), appointment {3}", e.headline(), e.code(), e.detail(), visit.id());
      return Optional.empty();
    }
  }

  /** A room that cannot be closed now is closed a little later; nobody has its next keys. */
  private static void close(RoomProvider provider, Appointment visit, int generation) {
    try {
      provider.close(visit.id(), generation);
    } catch (VideoProviderException e) {
      LOG.warnv("{0}: {1} ({2}), appointment {3}", e.headline(), e.code(), e.detail(), visit.id());
      throw Door.unavailable("The visit's room does not answer at the moment.");
    }
  }

  private void requireWelcome(VisitGuest guest) {
    door.requireActive(guest.appointment());
    door.requireOpen(guest.appointment());
    requireNotRemoved(guest);
  }

  private void requireNotRemoved(VisitGuest guest) {
    if (presences.isRemoved(guest.appointment().id(), guest.role())) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The doctor has closed the visit to you.");
    }
  }

  private void requireLead(VisitGuest guest) {
    if (!policy.mayLead(guest.caller(), guest.appointment())) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The visit's doctor alone does this.");
    }
  }
}
