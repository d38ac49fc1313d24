package org.healthlink.directory.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.healthlink.directory.Directory;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;

/** Patients: kept by the front desk; a patient reads his own record. */
@Path("/patients")
@RequestScoped
@Produces("application/json")
public class PatientsResource {

  @Inject private Directory directory;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller caller;

  /** Patients that share an e-mail address. */
  public record PatientList(List<PatientView> items) {}

  @GET
  @RolesAllowed({Roles.STAFF, Roles.ADMIN})
  public PatientList find(@QueryParam("email") String email) {
    if (email == null || email.isBlank() || email.length() > 254 || email.indexOf(0) >= 0) {
      throw ProblemException.invalid("email", "an e-mail address is expected");
    }
    return new PatientList(
        directory.patientsByEmail(email.strip()).stream().map(PatientView::of).toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PATIENT, Roles.STAFF, Roles.ADMIN})
  public PatientView get(@PathParam("id") String id) {
    UUID patientId = PathIds.parse(id);
    if (!policy.maySeePatient(caller.get(), patientId)) {
      throw ProblemException.notFound();
    }
    return view(patientId);
  }

  @PUT
  @Path("{id}")
  @Consumes("application/json")
  @RolesAllowed({Roles.STAFF, Roles.ADMIN})
  public Response put(@PathParam("id") String id, @NotNull @Valid PatientRequest request) {
    UUID patientId = PathIds.parse(id);
    boolean created = directory.putPatient(patientId, request.toProfile());
    return Response.status(created ? 201 : 200).entity(view(patientId)).build();
  }

  private PatientView view(UUID id) {
    return directory.patient(id).map(PatientView::of).orElseThrow(ProblemException::notFound);
  }
}
