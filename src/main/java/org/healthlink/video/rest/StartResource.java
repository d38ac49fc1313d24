package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.healthlink.appointment.Appointment;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;
import org.healthlink.video.VideoProvider;
import org.healthlink.video.VideoProviderException;

/** Sends the doctor to the visit as its host, with a link fetched at this moment. */
@Path("/appointments/{id}/start")
@RequestScoped
public class StartResource {

  private static final long RETRY_AFTER_SECONDS = 10;

  @Inject private VisibleAppointments appointments;
  @Inject private VideoProvider provider;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller caller;

  @GET
  @RolesAllowed(Roles.DOCTOR)
  public Response start(@PathParam("id") String id) {
    Caller asking = caller.get();
    Appointment appointment = appointments.find(id, asking);
    if (!policy.mayStart(asking, appointment)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "The visit's doctor alone starts it.");
    }
    long meetingId = appointments.usableMeeting(appointment);
    if (appointment.meeting().doctorIsAlternativeHost()) {
      // A start link would make him the other account's owner; signed in, he starts by joining.
      return VisibleAppointments.redirect(
          URI.create(appointment.meeting().joinUrl().orElseThrow()));
    }
    try {
      return VisibleAppointments.redirect(provider.startLink(meetingId));
    } catch (VideoProviderException e) {
      throw new ProblemException(
              ProblemType.MEETING_PROVIDER_UNAVAILABLE,
              "The meeting's provider does not hand out a start link at the moment.")
          .retryAfter(RETRY_AFTER_SECONDS);
    }
  }
}
