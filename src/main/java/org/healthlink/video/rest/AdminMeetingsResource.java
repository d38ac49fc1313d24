package org.healthlink.video.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.appointment.MeetingState;
import org.healthlink.problem.QueryParameters;
import org.healthlink.security.Roles;
import org.healthlink.video.MeetingOverview;

/** What hospital IT sees of meetings: how they stand and why, no links. */
@Path("/admin/meetings")
@RequestScoped
@Produces("application/json")
public class AdminMeetingsResource {

  @Inject private MeetingOverview overview;

  /** Meetings, nearest visit first. */
  public record MeetingList(List<Item> items) {}

  /** How one meeting stands. */
  public record Item(
      UUID appointmentId,
      Instant startTime,
      MeetingState state,
      int attempts,
      Problem problem,
      Instant nextAttemptAt,
      String host,
      String hostReason) {}

  /** Why it is not in order. */
  public record Problem(String code, String detail, Instant at) {}

  @GET
  @RolesAllowed(Roles.ADMIN)
  public MeetingList list(@QueryParam("state") String state) {
    return new MeetingList(
        overview.lines(QueryParameters.constant("state", state, MeetingState.class)).stream()
            .map(this::item)
            .toList());
  }

  private Item item(MeetingOverview.Line line) {
    Problem problem =
        line.problemCode() == null
            ? null
            : new Problem(line.problemCode(), line.problemDetail(), line.problemAt());
    return new Item(
        line.appointmentId(),
        line.startTime(),
        line.state(),
        line.attempts(),
        problem,
        line.nextAttemptAt(),
        line.host(),
        line.hostReason());
  }
}
