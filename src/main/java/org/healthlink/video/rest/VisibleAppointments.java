package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;

/** What the ways into a meeting have in common. */
@ApplicationScoped
class VisibleAppointments {

  @Inject private AppointmentService appointments;
  @Inject private AccessPolicy policy;

  /** The appointment, if it exists for the caller. */
  Appointment find(String id, Caller caller) {
    return appointments
        .find(PathIds.parse(id))
        .filter(found -> policy.maySee(caller, found))
        .orElseThrow(ProblemException::notFound);
  }

  /** The number of the meeting that people can be sent to now. */
  long usableMeeting(Appointment appointment) {
    if (!appointment.status().active()) {
      throw new ProblemException(
              ProblemType.ILLEGAL_TRANSITION, "The visit is not to take place any more.")
          .with("appointmentStatus", appointment.status());
    }
    if (!appointment.hasUsableZoomMeeting()) {
      throw new ProblemException(
              ProblemType.MEETING_NOT_READY, "The meeting of this visit is not ready.")
          .with("appointmentStatus", appointment.status())
          .with("meetingState", appointment.meeting().state());
    }
    return appointment.meeting().zoomMeetingId().orElseThrow();
  }

  /** 303 to a link that must not be kept by anybody on the way. */
  static Response redirect(URI link) {
    return Response.seeOther(link)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
