package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.healthlink.appointment.Appointment;
import org.healthlink.problem.ProblemException;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;
import org.healthlink.video.VisitTicket.Purpose;
import org.healthlink.video.VisitTickets;

/** Gives a browser that cannot send a token an address that is good once, for a minute. */
@Path("/appointments/{id}/links")
@RequestScoped
@Produces("application/json")
public class LinksResource {

  @Inject private Door door;
  @Inject private CurrentCaller currentCaller;

  /** What the address is wanted for: {@code join} or {@code start}. */
  public record LinkRequest(@NotNull String purpose) {

    Purpose parsed() {
      return switch (purpose) {
        case "join" -> Purpose.JOIN;
        case "start" -> Purpose.START;
        default -> throw ProblemException.invalid("/purpose", "join or start is expected");
      };
    }
  }

  /** The address and until when it is good; a credential. */
  public record Link(String url, Instant expiresAt) {}

  @POST
  @Consumes("application/json")
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF})
  public Response issue(@PathParam("id") String id, @NotNull @Valid LinkRequest request) {
    Purpose purpose = request.parsed();
    Caller caller = currentCaller.get();
    Appointment appointment = door.find(id, caller);
    switch (purpose) {
      case JOIN -> door.requireJoin(caller, appointment);
      case START -> door.requireStart(caller, appointment);
    }
    door.requireActive(appointment);
    VisitTickets.Issued issued = door.ticket(caller, appointment, purpose);
    return Response.status(Response.Status.CREATED)
        .entity(new Link(door.address(appointment, issued), issued.expiresAt()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
