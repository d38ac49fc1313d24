package org.healthlink.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.audit.AuditAction;
import org.healthlink.audit.AuditEntry;
import org.healthlink.audit.AuditTrail;
import org.healthlink.audit.AuditVerification;
import org.healthlink.audit.AuditVerification.Fault;
import org.healthlink.audit.AuditVerification.Finding;
import org.healthlink.problem.Cursor;
import org.healthlink.problem.NextPage;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.QueryParameters;
import org.healthlink.security.Roles;

/** The record of who did what. */
@Path("/admin/audit")
@RequestScoped
@Produces("application/json")
public class AuditResource {

  @Inject private AuditTrail trail;
  @Inject private AuditVerification verification;

  /** A page of entries in the order of their writing. */
  public record EntryList(List<Item> items) {}

  /** One entry; absent members do not apply to it. */
  public record Item(
      UUID id,
      Instant at,
      String actor,
      List<String> roles,
      AuditAction action,
      UUID appointmentId,
      UUID doctorId,
      UUID patientId,
      String detail,
      String requestId,
      boolean sealed) {

    static Item of(AuditEntry entry) {
      return new Item(
          entry.id(),
          entry.at(),
          entry.actor(),
          entry.roles().isEmpty() ? List.of() : List.of(entry.roles().split(",")),
          entry.action(),
          entry.appointmentId().orElse(null),
          entry.doctorId().orElse(null),
          entry.patientId().orElse(null),
          entry.detail().orElse(null),
          entry.requestId().orElse(null),
          entry.sealNumber().isPresent());
    }
  }

  /** What a verification found; the members of a fault are absent when the record is intact. */
  public record Verdict(
      boolean intact,
      Instant sealedUntil,
      long unsealed,
      Fault fault,
      Long sealNumber,
      UUID entryId) {}

  @GET
  @RolesAllowed(Roles.ADMIN)
  public Response list(
      @QueryParam("appointmentId") String appointmentId,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    int size = QueryParameters.limit(limit);
    Cursor place = Cursor.parse(cursor);
    List<AuditEntry> found =
        trail.list(
            PathIds.parseQuery("appointmentId", appointmentId),
            QueryParameters.instant("from", from),
            QueryParameters.instant("to", to),
            place == null ? null : new AuditTrail.Position(place.at(), place.id()),
            size + 1);
    List<AuditEntry> shown = found.subList(0, Math.min(size, found.size()));
    Response.ResponseBuilder response =
        Response.ok(new EntryList(shown.stream().map(Item::of).toList()))
            .header("Cache-Control", "no-store");
    if (found.size() > size) {
      AuditEntry last = shown.get(size - 1);
      response.header("Link", NextPage.link(uri, new Cursor(last.at(), last.id())));
    }
    return response.build();
  }

  @GET
  @Path("verify")
  @RolesAllowed(Roles.ADMIN)
  public Verdict verify() {
    Finding found = verification.verify();
    return new Verdict(
        found.intact(),
        found.sealedUntil(),
        found.unsealed(),
        found.fault(),
        found.sealNumber(),
        found.entryId());
  }
}
