package org.healthlink.operations.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.healthlink.operations.Diagnostics;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.Level;
import org.healthlink.security.Roles;

/** How this installation is, seen from the node that answers. */
@Path("/admin/diagnostics")
@RequestScoped
@Produces("application/json")
public class DiagnosticsResource {

  @Inject private Diagnostics diagnostics;

  /** Everything that was found. */
  public record FindingList(List<Item> items) {}

  /**
   * One finding.
   *
   * @param id as {@code server-config/RUNBOOK.md} lists it
   * @param fix absent when there is nothing to do
   */
  public record Item(String id, Level level, String summary, String fix) {

    static Item of(Finding finding) {
      return new Item(finding.id(), finding.level(), finding.summary(), finding.fix());
    }
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  public Response look() {
    return Response.ok(new FindingList(diagnostics.look().stream().map(Item::of).toList()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
