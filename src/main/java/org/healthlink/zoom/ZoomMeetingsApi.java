package org.healthlink.zoom;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Zoom's REST API of meetings and their hosts, as far as it is used. */
@Produces(MediaType.APPLICATION_JSON)
@Path("")
@RegisterRestClient
public interface ZoomMeetingsApi {

  @POST
  @Path("/users/{userId}/meetings")
  @Consumes(MediaType.APPLICATION_JSON)
  MeetingAnswer create(
      @HeaderParam("Authorization") String bearer,
      @PathParam("userId") String userId,
      MeetingRequest request);

  @GET
  @Path("/meetings/{meetingId}")
  MeetingAnswer get(
      @HeaderParam("Authorization") String bearer, @PathParam("meetingId") long meetingId);

  @GET
  @Path("/users/{userId}/meetings")
  MeetingListAnswer list(
      @HeaderParam("Authorization") String bearer,
      @PathParam("userId") String userId,
      @QueryParam("type") String type,
      @QueryParam("page_size") int pageSize,
      @QueryParam("next_page_token") String nextPageToken);

  @GET
  @Path("/users/{userId}")
  UserAnswer user(@HeaderParam("Authorization") String bearer, @PathParam("userId") String userId);

  @PATCH
  @Path("/meetings/{meetingId}")
  @Consumes(MediaType.APPLICATION_JSON)
  Response update(
      @HeaderParam("Authorization") String bearer,
      @PathParam("meetingId") long meetingId,
      MeetingUpdate update);

  @PUT
  @Path("/meetings/{meetingId}/status")
  @Consumes(MediaType.APPLICATION_JSON)
  Response changeStatus(
      @HeaderParam("Authorization") String bearer,
      @PathParam("meetingId") long meetingId,
      StatusChange change);

  @DELETE
  @Path("/meetings/{meetingId}")
  Response delete(
      @HeaderParam("Authorization") String bearer,
      @PathParam("meetingId") long meetingId,
      @QueryParam("schedule_for_reminder") boolean mailHost,
      @QueryParam("cancel_meeting_reminder") boolean mailRegistrants);
}
