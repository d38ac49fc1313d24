package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.JoinWindow;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;

/** Sends people to the visit while its door is open. */
@Path("/appointments/{id}/join")
@RequestScoped
public class JoinResource {

  @Inject private VisibleAppointments appointments;
  @Inject private AppointmentConfiguration configuration;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @GET
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF})
  public Response join(@PathParam("id") String id) {
    Caller asking = caller.get();
    Appointment appointment = appointments.find(id, asking);
    if (!policy.mayJoin(asking, appointment)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The visit is open to its people alone.");
    }
    appointments.usableMeeting(appointment);
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
    return VisibleAppointments.redirect(URI.create(appointment.meeting().joinUrl().orElseThrow()));
  }
}
