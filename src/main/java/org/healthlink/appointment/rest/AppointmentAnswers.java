package org.healthlink.appointment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.healthlink.appointment.Appointment;
import org.healthlink.audit.AuditAction;
import org.healthlink.audit.AuditSubject;
import org.healthlink.audit.AuditTrail;
import org.healthlink.platform.json.StrictJson;
import org.healthlink.security.Caller;

/** Answers with one appointment as the caller may see it. Safe on any thread. */
@ApplicationScoped
class AppointmentAnswers {

  @Inject private AppointmentViews views;
  @Inject private AuditTrail audit;

  /** 201, with the appointment's address, absolute even when no public one is configured. */
  Response.ResponseBuilder created(Appointment appointment, Caller caller, URI base) {
    byte[] body = body(appointment, caller);
    return Response.created(base.resolve(views.address(appointment.id())))
        .header("ETag", EntityTags.of(appointment.version(), body))
        .entity(body)
        .type("application/json");
  }

  /** 200 after a change. */
  Response ok(Appointment appointment, Caller caller) {
    byte[] body = body(appointment, caller);
    return Response.ok(body, "application/json")
        .header("ETag", EntityTags.of(appointment.version(), body))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** 200, or 304 when the caller's copy is this very answer. */
  Response unlessKnown(Appointment appointment, Caller caller, String ifNoneMatch) {
    byte[] body = body(appointment, caller);
    String tag = EntityTags.of(appointment.version(), body);
    Response.ResponseBuilder response =
        EntityTags.matches(ifNoneMatch, tag)
            ? Response.notModified()
            : Response.ok(body, "application/json");
    return response.header("ETag", tag).header("Cache-Control", "private, no-cache").build();
  }

  private byte[] body(Appointment appointment, Caller caller) {
    AppointmentView view = views.full(appointment, caller);
    if (view.showsLinks()) {
      audit.record(
          AuditAction.LINKS_READ, AuditSubject.appointment(appointment.id(), null), caller);
    }
    return StrictJson.write(view);
  }
}
