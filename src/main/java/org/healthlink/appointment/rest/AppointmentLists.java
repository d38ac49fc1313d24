package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.problem.Cursor;
import org.healthlink.problem.NextPage;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.Caller;

/** Answers with pages of appointments, without links to meetings. */
@ApplicationScoped
class AppointmentLists {

  @Inject private AppointmentService appointments;
  @Inject private AppointmentViews views;
  @Inject private AccessPolicy policy;

  /** One page. */
  public record Page(List<AppointmentView> items) {}

  Response page(ListQuery query, Caller caller, UriInfo uri) {
    int limit = query.limit();
    List<Appointment> found = appointments.list(query.toFilter(policy.listedFor(caller)));
    List<Appointment> shown = found.size() > limit ? found.subList(0, limit) : found;
    Page page = new Page(shown.stream().map(a -> views.withoutLinks(a, caller)).toList());
    Response.ResponseBuilder response = Response.ok(page).header("Cache-Control", "no-store");
    if (found.size() > limit) {
      Appointment last = shown.get(limit - 1);
      Cursor next = new Cursor(last.slot().startTime(), last.id());
      response.header("Link", NextPage.link(uri, next));
    }
    return response.build();
  }
}
