package org.healthlink.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands for the WAR: the page, its files, and the contract of {@code visit-api.js}. */
final class VisitStub implements AutoCloseable {

  private static final Path FILES = Path.of("src/main/webapp/visit-page");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<UUID, StubVisit> visits = new ConcurrentHashMap<>();

  /** Where pages may connect to besides. */
  private volatile String janusOrigin = "";

  /** While false, whatever is asked below a visit's address is not answered. */
  private volatile boolean answering = true;

  private volatile boolean telling = true;

  /**
   * What a proxy answers in place of whatever is asked below a visit's address; 0: there is none.
   */
  private volatile int proxyAnswer;

  VisitStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/healthlink/visit-page/", this::file);
    server.createContext("/healthlink/visit/", this::visit);
    server.createContext("/zoom", exchange -> send(exchange, 200, "text/html", "<h1>Zoom</h1>"));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String origin() {
    return "http://127.0.0.1:" + port();
  }

  void janusOrigin(String origin) {
    janusOrigin = origin;
  }

  void answering(boolean does) {
    answering = does;
  }

  /** Whether there are server-sent events. */
  void telling(boolean does) {
    telling = does;
  }

  /**
   * A proxy answers with this status and a page of its own; 0: it lets everything through again.
   */
  void proxyAnswers(int status) {
    proxyAnswer = status;
  }

  StubVisit add(StubVisit visit) {
    visits.put(visit.id(), visit);
    return visit;
  }

  private void file(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    Path file = FILES.resolve(name);
    if (!name.matches("[a-z-]+\\.[a-z]+") || !Files.exists(file)) {
      send(exchange, 404, "text/plain", "");
      return;
    }
    send(exchange, 200, TYPES.get(name.replaceFirst(".*\\.", "")), Files.readString(file));
  }

  private void visit(HttpExchange exchange) throws IOException {
    List<String> path = List.of(exchange.getRequestURI().getPath().split("/"));
    StubVisit visit = visits.get(UUID.fromString(path.get(3)));
    String role = role(exchange, visit);
    if (path.size() == 4) {
      page(exchange, role);
    } else if (!answering) {
      exchange.close();
    } else if (proxyAnswer != 0) {
      send(exchange, proxyAnswer, "text/html", "<h1>Not here</h1>");
    } else if (role == null || visit.sessionsAreOver()) {
      problem(exchange, new StubProblem(401, "unauthorized"));
    } else {
      answer(exchange, visit, role, path.get(4));
    }
  }

  private void page(HttpExchange exchange, String role) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    if (query != null && query.startsWith("as=")) {
      String path = exchange.getRequestURI().getPath();
      String cookie = "visit=" + query.substring(3) + "; Path=" + path + "; HttpOnly; SameSite=Lax";
      exchange.getResponseHeaders().set("Set-Cookie", cookie);
      exchange.getResponseHeaders().set("Location", path);
      send(exchange, 303, "text/plain", "");
      return;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' "
                + janusOrigin
                + "; img-src 'self' data:; media-src 'self' blob: mediastream:; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    send(exchange, 200, TYPES.get("html"), Files.readString(FILES.resolve("index.html")));
  }

  private void answer(HttpExchange exchange, StubVisit visit, String role, String what)
      throws IOException {
    if (what.equals("events") && telling) {
      events(exchange, visit, role);
      return;
    }
    if (what.equals("zoom")) {
      exchange.getResponseHeaders().set("Location", "/zoom");
      send(exchange, 303, "text/plain", "");
      return;
    }
    boolean post = exchange.getRequestMethod().equals("POST");
    if (post && !"1".equals(exchange.getRequestHeaders().getFirst("X-Visit"))) {
      problem(exchange, new StubProblem(403, "forbidden"));
      return;
    }
    JsonNode body = post ? JSON.readTree(exchange.getRequestBody()) : null;
    try {
      Object answer = visit.answer(role, what, body);
      if (answer == null) {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
      } else {
        send(exchange, 200, "application/json", JSON.writeValueAsString(answer));
      }
    } catch (StubProblem problem) {
      problem(exchange, problem);
    }
  }

  private void events(HttpExchange exchange, StubVisit visit, String role) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      long seen = -1;
      while (answering) {
        long now = visit.changedAfter(seen);
        String event =
            now == seen
                ? "event: alive\ndata: {}\n\n"
                : "event: state\ndata: " + JSON.writeValueAsString(visit.state(role)) + "\n\n";
        body.write(event.getBytes(StandardCharsets.UTF_8));
        body.flush();
        seen = now;
      }
    } catch (IOException thePageIsClosed) {
      exchange.close();
    }
  }

  private static String role(HttpExchange exchange, StubVisit visit) {
    String cookie = exchange.getRequestHeaders().getFirst("Cookie");
    return visit == null || cookie == null || !cookie.contains("visit=")
        ? null
        : cookie.replaceFirst(".*visit=([A-Z]+).*", "$1");
  }

  private static void problem(HttpExchange exchange, StubProblem problem) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "urn:healthlink:problem:" + problem.slug());
    body.put("status", problem.status());
    if (problem.status() == 503) {
      exchange.getResponseHeaders().set("Retry-After", "1");
    }
    send(exchange, problem.status(), "application/problem+json", JSON.writeValueAsString(body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    answering = false;
    visits.values().forEach(StubVisit::touch);
    server.stop(0);
    threads.shutdownNow();
  }
}
