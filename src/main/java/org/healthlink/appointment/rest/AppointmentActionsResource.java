package org.healthlink.appointment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentAction;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.platform.json.StrictJson;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.RawBody;
import org.healthlink.security.Roles;

/** What people do with a visit that is booked. */
@Path("/appointments")
@RequestScoped
@Produces("application/json")
public class AppointmentActionsResource {

  @Inject private AppointmentService appointments;
  @Inject private AppointmentAnswers answers;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller currentCaller;
  @Inject private RawBody rawBody;

  @HeaderParam("If-Match")
  private String ifMatch;

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF})
  public Response patch(@PathParam("id") String id, @NotNull @Valid AppointmentChange change) {
    Caller caller = currentCaller.get();
    Map<?, ?> sent = (Map<?, ?>) StrictJson.read(rawBody.bytes(), Map.class);
    UUID appointmentId =
        allowed(id, caller, (who, visit) -> policy.mayPatch(who, visit, sent.keySet()));
    return answers.ok(
        appointments.patch(appointmentId, change.toPatch(sent.keySet()), version()), caller);
  }

  @POST
  @Path("{id}/reschedule")
  @Consumes("application/json")
  @RolesAllowed({Roles.PATIENT, Roles.STAFF})
  public Response reschedule(@PathParam("id") String id, @NotNull @Valid NewTime time) {
    Caller caller = currentCaller.get();
    UUID appointmentId = allowed(id, caller, policy::mayChange);
    Duration duration =
        time.durationMinutes() == null ? null : Duration.ofMinutes(time.durationMinutes());
    return answers.ok(
        appointments.reschedule(
            appointmentId, NewAppointment.wholeMinute(time.startTime()), duration, version()),
        caller);
  }

  @POST
  @Path("{id}/cancel")
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF})
  public Response cancel(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType) {
    Caller caller = currentCaller.get();
    UUID appointmentId = allowed(id, caller, policy::mayCancel);
    return answers.ok(appointments.cancel(appointmentId, reason(contentType), version()), caller);
  }

  @POST
  @Path("{id}/check-in")
  @RolesAllowed({Roles.PATIENT, Roles.STAFF})
  public Response checkIn(@PathParam("id") String id) {
    return act(id, AppointmentAction.CHECK_IN, policy::mayChange);
  }

  @POST
  @Path("{id}/complete")
  @RolesAllowed({Roles.DOCTOR, Roles.STAFF})
  public Response complete(@PathParam("id") String id) {
    return act(id, AppointmentAction.COMPLETE, policy::mayFinish);
  }

  @POST
  @Path("{id}/no-show")
  @RolesAllowed({Roles.DOCTOR, Roles.STAFF})
  public Response noShow(@PathParam("id") String id) {
    return act(id, AppointmentAction.NO_SHOW_UP, policy::mayFinish);
  }

  private Response act(
      String id, AppointmentAction action, BiPredicate<Caller, Appointment> permission) {
    Caller caller = currentCaller.get();
    UUID appointmentId = allowed(id, caller, permission);
    return answers.ok(appointments.act(appointmentId, action, version()), caller);
  }

  private UUID allowed(String id, Caller caller, BiPredicate<Caller, Appointment> permission) {
    Appointment appointment =
        appointments
            .find(PathIds.parse(id))
            .filter(found -> policy.maySee(caller, found))
            .orElseThrow(ProblemException::notFound);
    if (!permission.test(caller, appointment)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The caller's part in this visit does not allow it.");
    }
    return appointment.id();
  }

  /** The body of a cancellation is optional. */
  private String reason(String contentType) {
    if (rawBody.bytes().length == 0) {
      return null;
    }
    if (contentType == null
        || !MediaType.APPLICATION_JSON_TYPE.isCompatible(MediaType.valueOf(contentType))) {
      throw new NotSupportedException();
    }
    String reason = ((Cancellation) StrictJson.read(rawBody.bytes(), Cancellation.class)).reason();
    if (reason != null && reason.length() > Cancellation.LONGEST_REASON) {
      throw ProblemException.invalid(
          "/reason", "at most " + Cancellation.LONGEST_REASON + " characters are expected");
    }
    return reason;
  }

  private Long version() {
    return EntityTags.version(ifMatch);
  }
}
