package org.healthlink.appointment.rest;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.BookingRequest;
import org.healthlink.appointment.IdempotencyKey;
import org.healthlink.appointment.MeetingState;
import org.healthlink.platform.BackgroundWork;
import org.healthlink.platform.Failures;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.RawBody;
import org.healthlink.security.Roles;
import org.jboss.logging.Logger;

/** Books a visit and shows one. */
@Path("/appointments")
@ApplicationScoped
@Produces("application/json")
public class AppointmentsResource {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private static final Logger LOG = Logger.getLogger(AppointmentsResource.class);

  @Inject private AppointmentService appointments;
  @Inject private AppointmentAnswers answers;
  @Inject private AppointmentLists lists;
  @Inject private MeetingWait meetingWait;
  @Inject private BookingLimit limit;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller currentCaller;
  @Inject private RawBody rawBody;

  @Resource(lookup = BackgroundWork.EXECUTOR)
  private ManagedExecutorService executor;

  @POST
  @Consumes("application/json")
  @RolesAllowed({Roles.PATIENT, Roles.STAFF})
  public CompletionStage<Response> book(
      @NotNull @Valid NewAppointment body,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam("Prefer") String prefer,
      @Context UriInfo uri) {
    Caller caller = currentCaller.get();
    BookingRequest wanted = body.toRequest(bookedFor(body, caller));
    if (!policy.booksWithoutLimit(caller)) {
      limit.count(wanted.patientId());
    }
    Appointment booked = appointments.book(wanted, idempotencyKey(key, caller));
    URI base = uri.getBaseUri();
    Optional<Duration> wait = Preferences.waitFor(prefer);
    if (wait.isEmpty()) {
      return CompletableFuture.completedFuture(answers.created(booked, caller, base).build());
    }
    String applied = "wait=" + wait.get().toSeconds();
    if (booked.meeting().state() != MeetingState.PENDING) {
      return CompletableFuture.completedFuture(
          answers.created(booked, caller, base).header("Preference-Applied", applied).build());
    }
    // Made now: when the wait is over the server may have no thread for it any more.
    Response asItIs =
        answers.created(booked, caller, base).header("Preference-Applied", applied).build();
    return meetingWait
        .until(booked.id(), wait.get())
        .thenApplyAsync(
            nothing ->
                answers
                    .created(appointments.find(booked.id()).orElseThrow(), caller, base)
                    .header("Preference-Applied", applied)
                    .build(),
            executor)
        .exceptionally(
            failure -> {
              LOG.debugv("It is answered as it was booked: {0}", Failures.brief(failure));
              return asItIs;
            });
  }

  @GET
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
  public Response list(@BeanParam ListQuery query, @Context UriInfo uri) {
    return lists.page(query, currentCaller.get(), uri);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
  public Response get(
      @PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
    Caller caller = currentCaller.get();
    Appointment appointment =
        appointments
            .find(PathIds.parse(id))
            .filter(found -> policy.maySee(caller, found))
            .orElseThrow(ProblemException::notFound);
    return answers.unlessKnown(appointment, caller, ifNoneMatch);
  }

  private UUID bookedFor(NewAppointment body, Caller caller) {
    if (body.patientId() == null && policy.mustNamePatient(caller)) {
      throw ProblemException.invalid("/patientId", "the front desk names the patient");
    }
    return policy
        .bookedFor(caller, body.patientId())
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.FORBIDDEN,
                    "A patient books for himself, the front desk for anybody."));
  }

  private IdempotencyKey idempotencyKey(String key, Caller caller) {
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.invalid(
          "Idempotency-Key", "1 to 255 visible ASCII characters are expected");
    }
    return new IdempotencyKey(caller.subject(), key, EntityTags.sha256(rawBody.bytes()));
  }
}
