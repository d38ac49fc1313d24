package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemType;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;
import org.healthlink.video.Attendance;
import org.healthlink.video.AttendanceSheet;
import org.healthlink.video.MeetingFact.Role;
import org.healthlink.video.MeetingFacts;

/** Shows who was in a visit's meeting, and what that suggests; people decide. */
@Path("/appointments/{id}/attendance")
@RequestScoped
@Produces("application/json")
public class AttendanceResource {

  @Inject private Door door;
  @Inject private MeetingFacts facts;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Every stay that is known, earliest first.
   *
   * @param proposal the status that the evidence suggests; null when it suggests none
   */
  public record AttendanceView(List<Item> items, AppointmentStatus proposal, String evidence) {}

  /** One stay of one person. */
  public record Item(String instance, Role role, Instant from, Instant to) {

    static Item of(Attendance stay) {
      String instance = stay.instance().isEmpty() ? null : stay.instance();
      return new Item(instance, stay.role(), stay.from(), stay.to());
    }
  }

  @GET
  @RolesAllowed({Roles.DOCTOR, Roles.STAFF})
  public AttendanceView attendance(@PathParam("id") String id) {
    Caller asking = caller.get();
    Appointment appointment = door.find(id, asking);
    if (!policy.maySeeAttendance(asking, appointment)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The visit's doctor and the front desk see who was there.");
    }
    AttendanceSheet sheet = AttendanceSheet.of(facts.of(appointment.id()));
    AttendanceSheet.Finding finding =
        sheet.finding(appointment.status(), appointment.slot(), clock.instant());
    return new AttendanceView(
        sheet.items().stream().map(Item::of).toList(),
        finding.nobodyCame() ? AppointmentStatus.NO_SHOW : null,
        finding.evidence());
  }
}
