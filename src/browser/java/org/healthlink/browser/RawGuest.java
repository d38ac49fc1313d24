package org.healthlink.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.healthlink.testing.Eventually;
import org.healthlink.video.RoomAccess;

/** Somebody who speaks to Janus without the page, and need not keep to what the page does. */
final class RawGuest implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Queue<JsonNode> heard = new ConcurrentLinkedQueue<>();
  private final WebSocket socket;
  private final RoomAccess access;
  private long session;
  private long handle;

  RawGuest(String origin, RoomAccess access) {
    this.access = access;
    socket =
        HTTP.newWebSocketBuilder()
            .subprotocols("janus-protocol")
            .header("Origin", origin)
            .buildAsync(URI.create(access.url()), new Listener())
            .join();
  }

  /** The code with which Janus refuses a session with this token; 0 when it does not. */
  int opens(String apiToken) {
    JsonNode answer = ask("{\"janus\":\"create\",\"token\":\"" + apiToken + "\"}");
    session = answer.at("/data/id").asLong();
    return answer.at("/error/code").asInt();
  }

  /** The code with which the room refuses to be joined so; 0 when it does not. */
  int joins(String room, String pin, String roomToken, String display) {
    opens(access.apiToken());
    handle =
        ask("{\"janus\":\"attach\",\"plugin\":\"janus.plugin.videoroom\"}").at("/data/id").asLong();
    JsonNode answer =
        say(
            "{\"request\":\"join\",\"ptype\":\"publisher\",\"room\":\"%s\",\"pin\":\"%s\",\"token\":\"%s\",\"display\":\"%s\"}"
                .formatted(room, pin, roomToken, display));
    return answer.path("error_code").asInt();
  }

  /** The code with which the room refuses to do this; 0 when it does it. */
  int isRefused(String body) {
    return say(body).path("error_code").asInt();
  }

  /** The code with which the room refuses to send sound of this guest to the others. */
  int sends() {
    String offer =
        String.join(
            "\\r\\n",
            "v=0",
            "o=- 1 1 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "c=IN IP4 0.0.0.0",
            "a=mid:0",
            "a=sendonly",
            "a=rtpmap:111 opus/48000/2",
            "a=rtcp-mux",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:abcdefghijklmnopqrstuvwx",
            "a=setup:actpass",
            "a=fingerprint:sha-256 " + "00:".repeat(31) + "00",
            "");
    ask(
        "{\"janus\":\"message\",\"body\":{\"request\":\"publish\"},\"jsep\":"
            + "{\"type\":\"offer\",\"sdp\":\""
            + offer
            + "\"}}");

    return await("event").at("/plugindata/data/error_code").asInt();
  }

  /** Some requests are answered at once, others acknowledged first. */
  private JsonNode say(String body) {
    JsonNode answer = ask("{\"janus\":\"message\",\"body\":" + body + "}");
    JsonNode told = answer.has("plugindata") ? answer : await("event");
    return told.at("/plugindata/data");
  }

  private JsonNode ask(String text) {
    try {
      ObjectNode request = (ObjectNode) JSON.readTree(text);
      request.put("transaction", "t");
      if (!request.has("token")) {
        request.put("token", access.apiToken());
      }
      if (session != 0) {
        request.put("session_id", session);
      }
      if (handle != 0) {
        request.put("handle_id", handle);
      }
      socket.sendText(JSON.writeValueAsString(request), true).join();
      return await("success", "error", "ack");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The next message of one of these kinds; others, which may come earlier, are kept. */
  private JsonNode await(String... kinds) {
    return Eventually.eventually(
            () ->
                heard.stream()
                    .filter(message -> List.of(kinds).contains(message.path("janus").asText()))
                    .findFirst(),
            message -> message.filter(heard::remove).isPresent())
        .orElseThrow();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        try {
          heard.add(JSON.readTree(parts.toString()));
        } catch (JsonProcessingException e) {
          throw new AssertionError(e);
        }
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
