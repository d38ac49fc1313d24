package org.healthlink.janus;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.healthlink.janus.AdminAnswer.Guest;
import org.healthlink.platform.json.ProviderJson;

/** The Admin API of a Janus 1.1.2 as far as we use it, its answers copied from a real one. */
public final class FakeJanus implements AutoCloseable {

  static {
    // Read once, before the first server is made; without it an answer takes 40 ms longer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, RoomKeys> rooms = new LinkedHashMap<>();
  private final Map<String, List<Guest>> guests = new LinkedHashMap<>();

  final List<JsonNode> requests = new CopyOnWriteArrayList<>();

  /** Instead of an answer of its own. */
  public volatile String says;

  public volatile int status = 200;
  public volatile String adminSecret = "admin-secret";
  public volatile String adminKey = "admin-key";
  public volatile boolean tokens = true;
  public volatile boolean signed = true;
  public volatile boolean stringIds = true;
  public volatile boolean videoRoom = true;

  public FakeJanus() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/admin", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/admin");
  }

  /** As a restart does. */
  void forgetRooms() {
    rooms.clear();
    guests.clear();
  }

  int rooms() {
    return rooms.size();
  }

  /** Somebody joins the only room there is. */
  void joins(String id, String display) {
    guests.get(rooms.keySet().iterator().next()).add(new Guest(id, display));
  }

  /** Ids of those who are in the only room there is. */
  List<String> inside() {
    return guests.values().iterator().next().stream().map(Guest::id).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = ProviderJson.tree(exchange.getRequestBody().readAllBytes());
      requests.add(request);
      String text = says == null ? answer(request) : says;
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String answer(JsonNode request) {
    String what = request.path("janus").asText();
    if (request.path("transaction").isMissingNode()) {
      return error(456);
    }
    if (what.equals("ping")) {
      return "{\"janus\":\"pong\",\"transaction\":\"t\"}";
    }
    if (what.equals("info")) {
      return "{\"janus\":\"server_info\",\"auth_token\":" + tokens + ",\"version\":1102}";
    }
    if (!request.path("admin_secret").asText().equals(adminSecret)) {
      return error(403);
    }
    if (what.equals("list_tokens")) {
      return tokens && !signed ? "{\"janus\":\"success\",\"data\":{\"tokens\":[]}}" : error(490);
    }
    if (!videoRoom || !request.path("plugin").asText().equals("janus.plugin.videoroom")) {
      return error(460);
    }
    return "{\"janus\":\"success\",\"transaction\":\"t\",\"response\":"
        + room(request.path("request"))
        + "}";
  }

  private String room(JsonNode request) {
    String id = request.path("room").asText();
    if (!stringIds) {
      return event(430);
    }
    return switch (request.path("request").asText()) {
      case "create" -> create(id, request);
      case "listparticipants" -> rooms.containsKey(id) ? participants(id) : event(426);
      case "kick" -> kick(id, request);
      case "destroy" -> destroy(id, request);
      default -> event(423);
    };
  }

  private String create(String id, JsonNode request) {
    if (!request.has("admin_key")) {
      return event(429);
    }
    if (!request.path("admin_key").asText().equals(adminKey)) {
      return event(433);
    }
    if (rooms.containsKey(id)) {
      return event(427);
    }
    rooms.put(id, new RoomKeys(id, request.path("pin").asText(), request.path("secret").asText()));
    guests.put(id, new ArrayList<>());
    return "{\"videoroom\":\"created\",\"room\":\"" + id + "\",\"permanent\":false}";
  }

  private String participants(String id) {
    List<String> list =
        guests.get(id).stream()
            .map(
                guest ->
                    "{\"id\":\"%s\",\"display\":\"%s\",\"publisher\":true}"
                        .formatted(guest.id(), guest.display()))
            .toList();
    return "{\"videoroom\":\"participants\",\"room\":\"" + id + "\",\"participants\":" + list + "}";
  }

  private String kick(String id, JsonNode request) {
    if (!rooms.containsKey(id)) {
      return event(426);
    }
    if (!rooms.get(id).secret().equals(request.path("secret").asText())) {
      return event(433);
    }
    String guest = request.path("id").asText();
    return guests.get(id).removeIf(other -> other.id().equals(guest))
        ? "{\"videoroom\":\"success\"}"
        : event(428);
  }

  private String destroy(String id, JsonNode request) {
    if (!rooms.containsKey(id)) {
      return event(426);
    }
    if (!rooms.get(id).secret().equals(request.path("secret").asText())) {
      return event(433);
    }
    rooms.remove(id);
    return "{\"videoroom\":\"destroyed\",\"room\":\"" + id + "\",\"permanent\":false}";
  }

  private static String error(int code) {
    return "{\"janus\":\"error\",\"transaction\":\"t\",\"error\":{\"code\":"
        + code
        + ",\"reason\":\"x\"}}";
  }

  private static String event(int code) {
    return "{\"videoroom\":\"event\",\"error_code\":" + code + ",\"error\":\"x\"}";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
