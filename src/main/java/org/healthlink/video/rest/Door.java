package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.audit.AuditAction;
import org.healthlink.audit.AuditSubject;
import org.healthlink.audit.AuditTrail;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.video.VideoProvider;
import org.healthlink.video.VideoProviderException;

/**
 * The one way into a meeting, however somebody asks for it: who may, when, and where it leads.
 * Every entry is recorded before its link leaves here.
 */
@ApplicationScoped
class Door {

  private static final long RETRY_AFTER_SECONDS = 10;

  @Inject private AppointmentService appointments;
  @Inject private AppointmentConfiguration configuration;
  @Inject private AccessPolicy policy;
  @Inject private VideoProvider provider;
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

  /** Refuses a visit that does not take place any more. */
  void requireActive(Appointment appointment) {
    if (!appointment.status().active()) {
      throw new ProblemException(
              ProblemType.ILLEGAL_TRANSITION, "The visit is not to take place any more.")
          .with("appointmentStatus", appointment.status());
    }
  }

  /** The join link, while the door is open. */
  URI join(Caller caller, Appointment appointment) {
    requireJoin(caller, appointment);
    requireMeeting(appointment);
    requireOpen(appointment);
    audit.record(AuditAction.JOIN_OPENED, AuditSubject.appointment(appointment.id(), null), caller);
    return URI.create(appointment.joinUrl().orElseThrow());
  }

  /** A link that makes its holder the host, fetched at this moment. */
  URI start(Caller caller, Appointment appointment) {
    requireStart(caller, appointment);
    long meetingId = requireMeeting(appointment);
    audit.record(
        AuditAction.START_OPENED, AuditSubject.appointment(appointment.id(), null), caller);
    if (appointment.meeting().doctorIsAlternativeHost()) {
      // A start link would make him the other account's owner; signed in, he starts by joining.
      return URI.create(appointment.joinUrl().orElseThrow());
    }
    try {
      return provider.startLink(meetingId);
    } catch (VideoProviderException e) {
      throw new ProblemException(
              ProblemType.MEETING_PROVIDER_UNAVAILABLE,
              "The meeting's provider does not hand out a start link at the moment.")
          .retryAfter(RETRY_AFTER_SECONDS);
    }
  }

  /** The number of the meeting that people can be sent to now. */
  private long requireMeeting(Appointment appointment) {
    requireActive(appointment);
    if (!appointment.hasUsableZoomMeeting()) {
      throw new ProblemException(
              ProblemType.MEETING_NOT_READY, "The meeting of this visit is not ready.")
          .with("appointmentStatus", appointment.status())
          .with("meetingState", appointment.meeting().state());
    }
    return appointment.meeting().zoomMeetingId().orElseThrow();
  }

  private void requireOpen(Appointment appointment) {
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
