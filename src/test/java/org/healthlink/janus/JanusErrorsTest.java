package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.healthlink.janus.AdminAnswer.Refusal;
import org.healthlink.janus.AdminAnswer.Reply;
import org.healthlink.janus.JanusException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JanusErrorsTest {

  private static final RoomKeys KEYS = RoomKeys.of("secret", new UUID(1, 2), 0);

  @ParameterizedTest(name = "{0} of the core: {1}")
  @CsvSource({"403, ADMIN_SECRET", "460, VIDEO_ROOM", "454, REFUSED", "0, UNREADABLE"})
  void theCoreRefuses(int code, Reason reason) {
    AdminAnswer answer = new AdminAnswer("error", code == 0 ? null : new Refusal(code), null, null);
    assertEquals(reason, failure(RoomRequest.guests(KEYS), answer).reason());
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "429, create, ADMIN_KEY",
    "433, create, ADMIN_KEY",
    "433, destroy, ROOM_KEYS",
    "430, create, VIDEO_ROOM",
    "499, create, REFUSED",
  })
  void theVideoRoomRefuses(int code, String request, Reason reason) {
    RoomRequest sent =
        request.equals("create") ? RoomRequest.create(KEYS, "k") : RoomRequest.destroy(KEYS);
    assertEquals(reason, failure(sent, reply(new Reply("event", code, null))).reason());
  }

  @Test
  void whatIsHarmlessToTheCallerIsNoFailure() {
    AdminAnswer exists = reply(new Reply("event", 427, null));
    assertEquals(
        exists.response(), JanusErrors.reply(RoomRequest.create(KEYS, "k"), exists, Set.of(427)));
  }

  @Test
  void successWithoutTheVideoRoomsWordsIsNone() {
    assertEquals(Reason.UNREADABLE, failure(RoomRequest.guests(KEYS), reply(null)).reason());
    assertEquals(
        Reason.UNREADABLE,
        failure(RoomRequest.guests(KEYS), reply(new Reply(null, null, null))).reason());
  }

  static Stream<Arguments> failuresOfTheNetwork() {
    return Stream.of(
        Arguments.of(new UnknownHostException("janus.internal"), Reason.UNREACHABLE),
        Arguments.of(new ConnectException("refused"), Reason.UNREACHABLE),
        Arguments.of(new NoRouteToHostException(), Reason.UNREACHABLE),
        Arguments.of(new SSLHandshakeException("x"), Reason.UNREACHABLE),
        Arguments.of(new SocketException("reset"), Reason.UNREACHABLE),
        Arguments.of(new NoHttpResponseException(), Reason.UNREACHABLE),
        Arguments.of(new SocketTimeoutException(), Reason.TIMEOUT),
        Arguments.of(new IOException("the answer is not JSON"), Reason.UNREADABLE));
  }

  /** Named as the one of WildFly's HTTP client. */
  private static final class NoHttpResponseException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheNetwork")
  void theNetworkFails(IOException cause, Reason reason) {
    JanusException failure =
        JanusErrors.ofTransport(new ProcessingException(new RuntimeException(cause)));
    assertEquals(reason, failure.reason());
    assertFalse(failure.detail().contains("janus.internal"), failure.detail());
  }

  @Test
  void anotherStatusThan200IsNotJanus() {
    assertEquals(Reason.UNREADABLE, JanusErrors.ofStatus(404).reason());
  }

  private static JanusException failure(RoomRequest request, AdminAnswer answer) {
    return assertThrows(
        JanusException.class, () -> JanusErrors.reply(request, answer, Set.of(427)));
  }

  private static AdminAnswer reply(Reply reply) {
    return new AdminAnswer("success", null, reply, null);
  }
}
