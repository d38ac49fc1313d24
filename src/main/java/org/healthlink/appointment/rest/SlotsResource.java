package org.healthlink.appointment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.QueryParameters;
import org.healthlink.security.Roles;

/** What a doctor has on offer. */
@Path("/doctors/{id}/slots")
@ApplicationScoped
@Produces("application/json")
public class SlotsResource {

  private static final int MOST_DAYS = 31;

  @Inject private AppointmentService appointments;

  /** Free slots in order of time. */
  public record SlotList(List<TimeSlot> items) {}

  @GET
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
  public SlotList free(
      @PathParam("id") String id, @QueryParam("from") String from, @QueryParam("to") String to) {
    LocalDate first = QueryParameters.date("from", from);
    LocalDate last = QueryParameters.date("to", to);
    if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
      throw ProblemException.invalid("to", "a date from 0 to 30 days after from is expected");
    }
    return appointments
        .freeSlots(PathIds.parse(id), first, last)
        .map(SlotList::new)
        .orElseThrow(ProblemException::notFound);
  }
}
