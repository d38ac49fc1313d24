package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.audit.AuditAction;
import org.healthlink.audit.AuditSubject;
import org.healthlink.audit.AuditTrail;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.video.MeetingProvider;
import org.healthlink.video.PlaceDecision;
import org.healthlink.video.Rooms;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VisitPlaces.Place;
import org.healthlink.video.VisitTicket;
import org.healthlink.video.VisitTicket.Purpose;
import org.healthlink.video.VisitTickets;

/**
 * The one way into a meeting, however somebody asks for it: who may, when, and where it leads.
 * Every entry is recorded before its link leaves here.
 */
@ApplicationScoped
class Door {

  private static final long RETRY_AFTER_SECONDS = 10;

  /** The keys to a room outlive the last moment at which one can join. */
  private static final Duration KEYS_LAST_LONGER = Duration.ofHours(2);

  @Inject private AppointmentService appointments;
  @Inject private AppointmentConfiguration configuration;
  @Inject private AccessPolicy policy;
  @Inject private MeetingProvider provider;
  @Inject private PlaceDecision decision;
  @Inject private Rooms rooms;
  @Inject private VisitTickets tickets;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** The appointment, if it exists for the caller. */
  Appointment find(String id, Caller caller) {
    return appointments
        .find(PathIds.parse(id))
        .filter(found -> policy.maySee(caller, found))
        .orElseThrow(ProblemException::notFound);
  }

  void requireJoin(Caller caller, Appointment appointment) {
    if (!policy.mayJoin(caller, appointment)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The visit is open to its people alone.");
    }
  }

  void requireStart(Caller caller, Appointment appointment) {
    if (!policy.mayStart(caller, appointment)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The visit's doctor alone starts it.");
    }
  }

  /** Refuses a visit that does not take place any more, or not over video. */
  void requireActive(Appointment appointment) {
    if (!appointment.status().active()) {
      throw new ProblemException(
              ProblemType.ILLEGAL_TRANSITION, "The visit is not to take place any more.")
          .with("appointmentStatus", appointment.status());
    }
    if (appointment.type() != AppointmentType.ONLINE) {
      throw notReady(appointment, "The visit takes place at the hospital.");
    }
  }

  private static ProblemException notReady(Appointment appointment, String detail) {
    return new ProblemException(ProblemType.MEETING_NOT_READY, detail)
        .with("appointmentStatus", appointment.status())
        .with("meetingState", appointment.meeting().state());
  }

  /** Where to join, while the door is open: the meeting's link, or the visit's page. */
  URI join(Caller caller, Appointment appointment) {
    requireJoin(caller, appointment);
    requireActive(appointment);
    if (rooms.enabled()) {
      requireOpen(appointment);
      if (isInRoom(caller, appointment)) {
        return page(caller, appointment, Purpose.JOIN);
      }
    }
    return joinMeeting(caller, appointment);
  }

  /** Where to begin as the host: a link fetched at this moment, or the visit's page. */
  URI start(Caller caller, Appointment appointment) {
    requireStart(caller, appointment);
    requireActive(appointment);
    if (rooms.enabled() && isOpen(appointment) && isInRoom(caller, appointment)) {
      return page(caller, appointment, Purpose.START);
    }
    return startMeeting(caller, appointment);
  }

  /** The meeting's join link, while the door is open. */
  URI joinMeeting(Caller caller, Appointment appointment) {
    requireJoin(caller, appointment);
    requireMeeting(appointment);
    requireOpen(appointment);
    record(AuditAction.JOIN_OPENED, caller, appointment, null);
    return URI.create(appointment.joinUrl().orElseThrow());
  }

  /** A link that makes its holder the meeting's host, fetched at this moment. */
  URI startMeeting(Caller caller, Appointment appointment) {
    requireStart(caller, appointment);
    long meetingId = requireMeeting(appointment);
    record(AuditAction.START_OPENED, caller, appointment, null);
    if (appointment.meeting().doctorIsAlternativeHost()) {
      // A start link would make him the other account's owner; signed in, he starts by joining.
      return URI.create(appointment.joinUrl().orElseThrow());
    }
    try {
      return provider.startLink(meetingId);
    } catch (VideoProviderException e) {
      throw unavailable("The meeting's provider does not hand out a start link at the moment.");
    }
  }

  /** Where the visit takes place; decided now if it was open. */
  Place place(Caller caller, Appointment appointment) {
    PlaceDecision.Outcome outcome =
        decision
            .of(appointment)
            .orElseThrow(() -> unavailable("Neither the meeting nor a room can be had."));
    Place place = outcome.place();
    if (outcome.isNew()) {
      record(AuditAction.PLACE_DECIDED, caller, appointment, describe(place));
    }
    return place;
  }

  static String describe(Place place) {
    return place.provider() + (place.reason() == null ? "" : " " + place.reason());
  }

  /** Whether this is the name of the provider of meetings. */
  boolean isMeeting(Place place) {
    return place.provider().equals(provider.name());
  }

  void record(AuditAction action, Caller caller, Appointment appointment, String detail) {
    audit.record(action, AuditSubject.appointment(appointment.id(), detail), caller);
  }

  static ProblemException unavailable(String detail) {
    return new ProblemException(ProblemType.MEETING_PROVIDER_UNAVAILABLE, detail)
        .retryAfter(RETRY_AFTER_SECONDS);
  }

  /** A one-time address of the visit's page for this person. */
  VisitTickets.Issued ticket(Caller caller, Appointment appointment, Purpose purpose) {
    record(AuditAction.TICKET_ISSUED, caller, appointment, purpose.name().toLowerCase(Locale.ROOT));
    return tickets.issue(
        new VisitTicket(appointment.id(), caller.subject(), caller.roles(), purpose));
  }

  String address(Appointment appointment, VisitTickets.Issued ticket) {
    return configuration.address("/visit/" + appointment.id() + "?ticket=" + ticket.text());
  }

  private boolean isInRoom(Caller caller, Appointment appointment) {
    return !isMeeting(place(caller, appointment));
  }

  private URI page(Caller caller, Appointment appointment, Purpose purpose) {
    return URI.create(address(appointment, ticket(caller, appointment, purpose)));
  }

  /** The number of the meeting that people can be sent to now. */
  private long requireMeeting(Appointment appointment) {
    requireActive(appointment);
    if (!appointment.hasZoomMeeting()) {
      throw notReady(appointment, "The meeting of this visit is not ready.");
    }
    return appointment.meeting().zoomMeetingId().orElseThrow();
  }

  /** Until when somebody who was let in can be at the visit. */
  Instant endOfStay(Appointment appointment) {
    return configuration.joinWindow(appointment.slot()).closesAt().plus(KEYS_LAST_LONGER);
  }

  private boolean isOpen(Appointment appointment) {
    return configuration.joinWindow(appointment.slot()).isOpen(clock.instant());
  }

  void requireOpen(Appointment appointment) {
    JoinWindow window = configuration.joinWindow(appointment.slot());
    Instant now = clock.instant();
    if (window.isEarly(now)) {
      throw new ProblemException(ProblemType.JOIN_TOO_EARLY, "The visit is not open yet.")
          .with("appointmentStatus", appointment.status())
          .with("joinOpensAt", window.opensAt());
    }
    if (window.isOver(now)) {
      throw new ProblemException(ProblemType.JOIN_CLOSED, "The visit is closed.");
    }
  }
}
