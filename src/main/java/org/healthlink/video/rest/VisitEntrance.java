package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.AppointmentType;
import org.healthlink.appointment.VisitRole;
import org.healthlink.audit.AuditAction;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.Callers;
import org.healthlink.video.Rooms;
import org.healthlink.video.VisitSession;
import org.healthlink.video.VisitSessions;
import org.healthlink.video.VisitTicket;
import org.healthlink.video.VisitTicket.Purpose;
import org.healthlink.video.VisitTickets;

/** Lets people in at a visit's page: with a one-time address first, then with a cookie. */
@ApplicationScoped
class VisitEntrance {

  private static final Duration LONG_ENOUGH_TO_READ = Duration.ofMinutes(10);

  @Inject private VisitTickets tickets;
  @Inject private VisitSessions sessions;
  @Inject private VisitCookie cookie;
  @Inject private Callers callers;
  @Inject private AppointmentService appointments;
  @Inject private AppointmentConfiguration configuration;
  @Inject private AccessPolicy policy;
  @Inject private Rooms rooms;
  @Inject private Door door;
  @Inject private Clock clock;

  /**
   * Takes a one-time address back.
   *
   * @return where the browser goes on: the visit's page, or the meeting where there are no rooms
   */
  URI admit(UUID id, String text, HttpServletRequest request, HttpServletResponse response) {
    VisitTicket ticket = tickets.redeem(id, text).orElseThrow(ProblemException::notFound);
    VisitGuest guest = guest(id, callers.of(ticket.subject(), ticket.roles()));
    if (!rooms.enabled()) {
      return ticket.purpose() == Purpose.START
          ? door.start(guest.caller(), guest.appointment())
          : door.join(guest.caller(), guest.appointment());
    }
    Instant until = until(guest.appointment());
    cookie.give(response, path(id), sessions.open(ticket, until), until);
    door.record(AuditAction.PAGE_OPENED, guest.caller(), guest.appointment(), guest.role().name());
    return URI.create(path(id));
  }

  /** As long as somebody can be in the room; whoever comes when all is over is told so. */
  private Instant until(Appointment appointment) {
    Instant end = door.endOfStay(appointment);
    Instant soon = clock.instant().plus(LONG_ENOUGH_TO_READ);
    return end.isAfter(soon) ? end : soon;
  }

  /** Whoever shows the cookie of this visit. */
  VisitGuest guest(UUID id, HttpServletRequest request) {
    VisitSession session =
        cookie
            .shown(request)
            .flatMap(text -> sessions.find(id, text))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNAUTHORIZED,
                        "Ask the hospital's site for a new link to this visit."));
    return guest(id, callers.of(session.subject(), session.roles()));
  }

  /** The same person some time later, if the visit is still his; the visit as it is now. */
  VisitGuest again(VisitGuest guest) {
    return guest(
        guest.appointment().id(), callers.of(guest.caller().subject(), guest.caller().roles()));
  }

  /** The address of the visit's page, as the browser sees it. */
  String path(UUID id) {
    return configuration.path("/visit/" + id);
  }

  private VisitGuest guest(UUID id, Caller caller) {
    Appointment appointment =
        appointments
            .find(id)
            .filter(found -> policy.maySee(caller, found))
            .filter(found -> found.type() == AppointmentType.ONLINE)
            .orElseThrow(ProblemException::notFound);
    VisitRole role = policy.roleIn(caller, appointment).orElseThrow(ProblemException::notFound);
    return new VisitGuest(caller, appointment, role);
  }
}
