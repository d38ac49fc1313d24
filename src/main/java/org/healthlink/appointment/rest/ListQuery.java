package org.healthlink.appointment.rest;

import jakarta.ws.rs.QueryParam;
import org.healthlink.appointment.AppointmentFilter;
import org.healthlink.appointment.AppointmentFilter.Person;
import org.healthlink.appointment.AppointmentFilter.Position;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.problem.Cursor;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.QueryParameters;

/** The query of {@code GET /appointments}, as it was sent. */
public class ListQuery {

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("doctorId")
  private String doctorId;

  @QueryParam("patientId")
  private String patientId;

  @QueryParam("status")
  private String status;

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  int limit() {
    return QueryParameters.limit(limit);
  }

  /** The filter for one appointment more than the page holds, to see whether another follows. */
  AppointmentFilter toFilter(Person visibleTo) {
    return new AppointmentFilter(
        QueryParameters.instant("from", from),
        QueryParameters.instant("to", to),
        PathIds.parseQuery("doctorId", doctorId),
        PathIds.parseQuery("patientId", patientId),
        QueryParameters.constant("status", status, AppointmentStatus.class),
        visibleTo,
        after(),
        limit() + 1);
  }

  private Position after() {
    Cursor place = Cursor.parse(cursor);
    return place == null ? null : new Position(place.at(), place.id());
  }
}
