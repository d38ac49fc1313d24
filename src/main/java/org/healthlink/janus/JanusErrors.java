package org.healthlink.janus;

import jakarta.ws.rs.ProcessingException;
import java.util.Set;
import org.healthlink.janus.AdminAnswer.Reply;
import org.healthlink.janus.JanusException.Reason;
import org.healthlink.platform.http.NetworkFailure;

/** The one place where Janus's failures are told apart. */
final class JanusErrors {

  static final int UNAUTHORIZED = 403;
  static final int NO_SUCH_PLUGIN = 460;

  private JanusErrors() {}

  /**
   * What the video room says to a request, when it did what it was asked or refuses with one of
   * these codes.
   *
   * @param harmless codes that are as good as success to the caller
   */
  static Reply reply(RoomRequest request, AdminAnswer answer, Set<Integer> harmless) {
    if (!answer.is("success")) {
      throw ofCore(answer);
    }
    Reply reply = answer.response();
    if (reply == null || reply.videoroom() == null) {
      throw unreadable("an answer without one of the video room");
    }
    if (reply.errorCode() != null && !harmless.contains(reply.errorCode())) {
      throw ofRoom(request, reply.errorCode());
    }
    return reply;
  }

  /** A refusal of the core. */
  static JanusException ofCore(AdminAnswer answer) {
    return switch (answer.refusal()) {
      case 0 -> unreadable("an answer that is neither success nor error");
      case UNAUTHORIZED ->
          new JanusException(
              Reason.ADMIN_SECRET,
              "Janus refuses the admin secret. janus.admin.secret must be the admin_secret of"
                  + " janus.jcfg.",
              null);
      case NO_SUCH_PLUGIN ->
          new JanusException(
              Reason.VIDEO_ROOM, "Janus runs without its video room plugin. Enable it.", null);
      default ->
          new JanusException(
              Reason.REFUSED, "Janus refused with code " + answer.refusal() + ".", null);
    };
  }

  /** No usable answer at all. */
  static JanusException ofTransport(ProcessingException failure) {
    NetworkFailure network = NetworkFailure.of(failure);
    return switch (network.kind()) {
      case TIMEOUT -> new JanusException(Reason.TIMEOUT, "Janus did not answer in time.", failure);
      case UNREADABLE ->
          new JanusException(
              Reason.UNREADABLE,
              "What answers at janus.admin.url does not speak Janus's JSON.",
              failure);
      default ->
          new JanusException(
              Reason.UNREACHABLE,
              "No connection to Janus ("
                  + network.name()
                  + "). Check janus.admin.url and the firewall.",
              failure);
    };
  }

  /** An HTTP status that Janus itself never answers at its address. */
  static JanusException ofStatus(int status) {
    return new JanusException(
        Reason.UNREADABLE,
        "HTTP status "
            + status
            + " instead of Janus's answer. janus.admin.url must end with the admin_base_path, for"
            + " instance http://10.0.0.5:7088/admin.",
        null);
  }

  private static JanusException ofRoom(RoomRequest request, int code) {
    return switch (code) {
      case VideoRoom.WRONG_ELEMENT ->
          new JanusException(
              Reason.VIDEO_ROOM,
              "The video room takes numbers as names. Set string_ids = true in"
                  + " janus.plugin.videoroom.jcfg.",
              null);
      case VideoRoom.MISSING_ELEMENT, VideoRoom.UNAUTHORIZED ->
          request.makesRoom()
              ? new JanusException(
                  Reason.ADMIN_KEY,
                  "Janus refuses to make a room. janus.admin.key must be the admin_key of"
                      + " janus.plugin.videoroom.jcfg.",
                  null)
              : new JanusException(
                  Reason.ROOM_KEYS,
                  "The room was made with other keys. Restart Janus after janus.token.secret was"
                      + " changed.",
                  null);
      default ->
          new JanusException(
              Reason.REFUSED, "The video room refused with code " + code + ".", null);
    };
  }

  private static JanusException unreadable(String what) {
    return new JanusException(Reason.UNREADABLE, "Janus sent " + what + ".", null);
  }
}
