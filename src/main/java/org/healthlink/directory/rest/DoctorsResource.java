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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.healthlink.directory.Directory;
import org.healthlink.problem.PathIds;
import org.healthlink.problem.ProblemException;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.CurrentCaller;
import org.healthlink.security.Roles;

/** Doctors: kept by hospital IT, read by everybody. */
@Path("/doctors")
@RequestScoped
@Produces("application/json")
public class DoctorsResource {

  @Inject private Directory directory;
  @Inject private AccessPolicy policy;
  @Inject private CurrentCaller caller;

  /** Doctors by name. */
  public record DoctorList(List<DoctorView> items) {}

  @GET
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
  public DoctorList list() {
    boolean withContactData = policy.maySeeContactData(caller.get());
    return new DoctorList(
        directory.doctors().stream()
            .map(doctor -> DoctorView.of(doctor, withContactData))
            .toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.STAFF, Roles.ADMIN})
  public DoctorView get(@PathParam("id") String id) {
    return view(PathIds.parse(id));
  }

  @PUT
  @Path("{id}")
  @Consumes("application/json")
  @RolesAllowed(Roles.ADMIN)
  public Response put(@PathParam("id") String id, @NotNull @Valid DoctorRequest request) {
    UUID doctorId = PathIds.parse(id);
    boolean created = directory.putDoctor(doctorId, request.toProfile());
    return Response.status(created ? 201 : 200).entity(view(doctorId)).build();
  }

  private DoctorView view(UUID id) {
    return directory
        .doctor(id)
        .map(doctor -> DoctorView.of(doctor, policy.maySeeContactData(caller.get())))
        .orElseThrow(ProblemException::notFound);
  }
}
