package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.appointment.VisitRole;
import org.healthlink.directory.Directory;
import org.healthlink.security.AccessPolicy;
import org.healthlink.video.Rooms;
import org.healthlink.video.VisitPlaces;
import org.healthlink.video.VisitPlaces.Place;
import org.healthlink.video.VisitPresences;

/** Finds out how a visit stands for one person. Safe on any thread. */
@ApplicationScoped
class VisitStates {

  @Inject private VisitPlaces places;
  @Inject private VisitPresences presences;
  @Inject private Rooms rooms;
  @Inject private Directory directory;
  @Inject private AppointmentConfiguration configuration;
  @Inject private AccessPolicy policy;
  @Inject private Clock clock;

  VisitState of(VisitGuest guest) {
    Appointment visit = guest.appointment();
    Instant now = clock.instant();
    JoinWindow window = configuration.joinWindow(visit.slot());
    VisitState.Door door = door(visit, window, now);
    Optional<Place> place = places.of(visit.id());
    boolean inRoom =
        rooms
            .provider()
            .filter(room -> place.filter(at -> at.provider().equals(room.name())).isPresent())
            .isPresent();
    Optional<String> other = presences.other(visit.id(), guest.role());
    return new VisitState(
        guest.role(),
        visit.status(),
        visit.slot().startTime(),
        visit.slot().endTime(),
        directory.doctor(visit.doctorId()).orElseThrow().timeZone().getId(),
        now,
        window.opensAt(),
        window.closesAt(),
        door,
        place.map(Place::provider).orElse(null),
        place.map(Place::generation).orElse(0),
        other.orElse(null),
        inRoom && other.isPresent() && policy.mayLead(guest.caller(), visit),
        rooms.enabled() && !inRoom && door == VisitState.Door.OPEN,
        notice(visit, guest.role(), place));
  }

  private static VisitState.Door door(Appointment visit, JoinWindow window, Instant now) {
    if (!visit.status().active()) {
      return VisitState.Door.ENDED;
    }
    if (window.isEarly(now)) {
      return VisitState.Door.EARLY;
    }
    return window.isOver(now) ? VisitState.Door.CLOSED : VisitState.Door.OPEN;
  }

  private VisitState.Notice notice(Appointment visit, VisitRole role, Optional<Place> place) {
    if (presences.isRemoved(visit.id(), role)) {
      return VisitState.Notice.REMOVED;
    }
    Optional<String> own = presences.of(visit.id(), role);
    boolean elsewhere =
        place.isPresent()
            && own.filter(at -> !at.equals(VisitPresences.PAGE))
                .filter(at -> !at.equals(place.get().provider()))
                .isPresent();
    return elsewhere ? VisitState.Notice.MOVED : null;
  }
}
