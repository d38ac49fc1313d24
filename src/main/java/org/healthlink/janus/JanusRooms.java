package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.healthlink.janus.AdminAnswer.Guest;
import org.healthlink.janus.AdminAnswer.Reply;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.janus.JanusException.Reason;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomFullException;

/**
 * The rooms of visits. A room belongs to an appointment and a generation; whoever was removed from
 * one generation has no key to the next. Janus forgets its rooms when it restarts, so a room is
 * made whenever somebody enters, which does nothing when it is there. All methods call Janus,
 * within three seconds for each call, may be called by many threads and repeated, and throw {@link
 * JanusException}; none belongs inside a transaction.
 */
@ApplicationScoped
public class JanusRooms {

  private static final Set<Integer> THERE_ALREADY = Set.of(VideoRoom.ROOM_EXISTS);
  private static final Set<Integer> GONE_ALREADY =
      Set.of(VideoRoom.NO_SUCH_ROOM, VideoRoom.NO_SUCH_GUEST);
  private static final int TURN_NAME_BYTES = 9;

  @Inject private JanusConfiguration configuration;
  @Inject private JanusClients clients;

  /** A room, where it is, and what it takes to speak of it there. */
  private record Place(RoomKeys keys, JanusServer server, Credentials credentials) {}

  /**
   * Opens the room for somebody who was found entitled to it, and makes the keys. Whoever is there
   * in the same role is shown out: it is the same person, who has come again. The front desk makes
   * way for the doctor and the patient.
   *
   * @param role {@code PATIENT}, {@code DOCTOR} or {@code STAFF}
   * @param expiresAt must be later than the visit can possibly end: Janus ends a session whose
   *     token has expired
   * @throws RoomFullException when two people are there and neither makes way
   */
  public RoomAccess enter(UUID appointmentId, int generation, String role, Instant expiresAt) {
    Place place = place(appointmentId, generation);
    ask(place, RoomRequest.create(place.keys(), place.credentials().adminKey()), THERE_ALREADY);
    List<Guest> leaving = Seats.makeWay(role, guests(place)).orElseThrow(RoomFullException::new);
    leaving.forEach(guest -> showOut(place, guest));
    return access(place, role, expiresAt);
  }

  /**
   * The server of a room; the same one wherever it is asked.
   *
   * @throws JanusException when none is configured
   */
  JanusServer server(UUID appointmentId, int generation) {
    return place(appointmentId, generation).server();
  }

  /** The roles of those who are in the room now; empty also when there is no room. */
  public List<String> present(UUID appointmentId, int generation) {
    return guests(place(appointmentId, generation)).stream().map(Guest::display).toList();
  }

  /** Where a page that enters rooms must be allowed to connect to, by its security policy. */
  public List<String> origins() {
    return configuration.servers().stream()
        .map(server -> Origins.of(server.url()))
        .distinct()
        .toList();
  }

  /** Sends everybody out and forgets the room. Does nothing when there is none. */
  public void close(UUID appointmentId, int generation) {
    Place place = place(appointmentId, generation);
    ask(place, RoomRequest.destroy(place.keys()), GONE_ALREADY);
  }

  private List<Guest> guests(Place place) {
    Reply reply = ask(place, RoomRequest.guests(place.keys()), GONE_ALREADY);
    return reply.participants() == null ? List.of() : reply.participants();
  }

  private void showOut(Place place, Guest guest) {
    ask(place, RoomRequest.remove(place.keys(), guest.id()), GONE_ALREADY);
  }

  private RoomAccess access(Place place, String role, Instant expiresAt) {
    String secret = place.credentials().tokenSecret();
    RoomKeys keys = place.keys();
    return new RoomAccess(
        place.server().url().toString(),
        keys.id(),
        keys.pin(),
        JanusTokens.api(secret, expiresAt),
        JanusTokens.room(secret, keys.id(), expiresAt),
        IceServers.of(
            configuration.iceServers(),
            configuration.turnSecret(),
            turnName(secret, keys.id(), role),
            expiresAt),
        expiresAt);
  }

  /** Tells people apart at the TURN server without telling who they are or which room it is. */
  private static String turnName(String secret, String roomId, String role) {
    byte[] name = Signatures.sha256(secret, "turn name " + roomId + " " + role);
    return HexFormat.of().formatHex(Arrays.copyOf(name, TURN_NAME_BYTES));
  }

  private Place place(UUID appointmentId, int generation) {
    Credentials credentials =
        configuration
            .credentials()
            .orElseThrow(
                () ->
                    new JanusException(
                        Reason.NOT_CONFIGURED,
                        "Set janus.admin.secret, janus.admin.key and janus.token.secret.",
                        null));
    RoomKeys keys = RoomKeys.of(credentials.tokenSecret(), appointmentId, generation);
    return new Place(keys, JanusServers.of(keys.id(), configuration.servers()), credentials);
  }

  private Reply ask(Place place, RoomRequest request, Set<Integer> harmless) {
    try {
      AdminAnswer answer =
          clients
              .admin(place.server().adminUrl())
              .send(AdminRequest.toRoom(place.credentials().adminSecret(), request));
      return JanusErrors.reply(request, answer, harmless);
    } catch (ProcessingException e) {
      throw JanusErrors.ofTransport(e);
    }
  }
}
