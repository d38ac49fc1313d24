package org.healthlink.contract;

import static java.util.Map.entry;
import static org.healthlink.testing.Hospital.doctorBody;
import static org.healthlink.testing.Hospital.json;
import static org.healthlink.testing.Hospital.patientBody;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Answer;
import org.healthlink.testing.HospitalClient;

/** A request for every endpoint that succeeds when the caller may. */
final class Requests {

  /**
   * A request that is ready to be sent.
   *
   * @param path below the context root
   * @param headers to be sent besides the caller's own
   * @param body null for none
   */
  record Prepared(String path, Map<String, String> headers, String body) {

    Prepared with(Map<String, String> more) {
      Map<String, String> all = new HashMap<>(headers);
      all.putAll(more);
      return new Prepared(path, all, body);
    }

    Answer send(String method, HospitalClient client) {
      HospitalClient sender = client;
      for (Map.Entry<String, String> header : headers.entrySet()) {
        sender = sender.header(header.getKey(), header.getValue());
      }
      BodyPublisher publisher =
          body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
      return sender.send(method, "/healthlink" + path, publisher);
    }
  }

  private static final String EVER = "?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z&limit=1";

  private static final Map<String, Function<AccessScene, Prepared>> KNOWN =
      Map.ofEntries(
          entry("GET /api/v1/doctors", s -> plain("/api/v1/doctors")),
          entry("GET /api/v1/doctors/{id}", s -> plain(doctor(s))),
          entry("PUT /api/v1/doctors/{id}", s -> doctor()),
          entry(
              "GET /api/v1/doctors/{id}/slots",
              s -> plain(doctor(s) + "/slots?from=" + today() + "&to=" + today())),
          entry("GET /api/v1/patients", s -> plain("/api/v1/patients?email=a@b.example")),
          entry("GET /api/v1/patients/{id}", s -> plain("/api/v1/patients/" + s.patient().id())),
          entry("PUT /api/v1/patients/{id}", s -> patient()),
          entry("GET /api/v1/appointments", s -> plain("/api/v1/appointments" + EVER)),
          entry("POST /api/v1/appointments", s -> body("/api/v1/appointments", s.visit().json())),
          entry("GET /api/v1/appointments/{id}", s -> plain(visit(s.open()))),
          entry("PATCH /api/v1/appointments/{id}", s -> patch(visit(s.booked()))),
          entry("POST /api/v1/appointments/{id}/reschedule", s -> moved(s)),
          entry("POST /api/v1/appointments/{id}/cancel", s -> plain(visit(s.booked()) + "/cancel")),
          entry(
              "POST /api/v1/appointments/{id}/check-in",
              s -> plain(visit(s.booked()) + "/check-in")),
          entry(
              "POST /api/v1/appointments/{id}/complete", s -> plain(visit(s.over()) + "/complete")),
          entry("POST /api/v1/appointments/{id}/no-show", s -> plain(visit(s.over()) + "/no-show")),
          entry("GET /api/v1/appointments/{id}/start", s -> plain(visit(s.open()) + "/start")),
          entry("GET /api/v1/appointments/{id}/join", s -> plain(visit(s.open()) + "/join")),
          entry(
              "POST /api/v1/appointments/{id}/links",
              s -> body(visit(s.open()) + "/links", "{\"purpose\": \"join\"}")),
          entry(
              "POST /api/v1/appointments/{id}/meeting/retry",
              s -> plain(visit(s.open()) + "/meeting/retry")),
          entry("GET /api/v1/admin/meetings", s -> plain("/api/v1/admin/meetings?state=FAILED")),
          entry("GET /api/v1/admin/diagnostics", s -> plain("/api/v1/admin/diagnostics")),
          entry("GET /metrics", s -> plain("/metrics")),
          entry("GET /api/v1/admin/audit", s -> plain("/api/v1/admin/audit?limit=1")),
          entry("GET /api/v1/admin/audit/verify", s -> plain("/api/v1/admin/audit/verify")),
          entry(
              "GET /api/v1/appointments/{id}/attendance",
              s -> plain(visit(s.open()) + "/attendance")),
          entry("POST /api/v1/webhooks/zoom", s -> event()),
          entry("GET /visit/{id}", s -> plain(s.ticket())),
          entry("GET /visit/{id}/state", s -> atPage(s, "/state")),
          entry("GET /visit/{id}/events", s -> plain("/visit/" + s.open() + "/events")),
          entry("GET /visit/{id}/zoom", s -> toMeeting(s)),
          entry("POST /visit/{id}/enter", s -> atPage(s, "/enter", "{}")),
          entry("POST /visit/{id}/switch", s -> atPage(s, "/switch", "{}")),
          entry("POST /visit/{id}/present", s -> atPage(s, "/present", "{\"at\": \"PAGE\"}")),
          entry("POST /visit/{id}/leave", s -> atPage(s, "/leave", "{}")),
          entry("POST /visit/{id}/remove", s -> atPage(s, "/remove", "{\"role\": \"STAFF\"}")),
          entry("POST /visit/{id}/end", s -> atPage(s, "/end", "{}")),
          entry("GET /openapi", s -> plain("/openapi")));

  private Requests() {}

  /** The endpoints that have one. */
  static Set<Endpoint> known() {
    return KNOWN.keySet().stream()
        .map(name -> name.split(" "))
        .map(parts -> new Endpoint(parts[0], parts[1]))
        .collect(Collectors.toSet());
  }

  /** A new one: what it changes or uses up, no other request has used. */
  static Prepared prepare(Endpoint endpoint, AccessScene scene) {
    return KNOWN.get(endpoint.toString()).apply(scene);
  }

  private static Prepared plain(String path) {
    return new Prepared(path, Map.of(), null);
  }

  private static Prepared body(String path, String json) {
    return new Prepared(path, Map.of("Content-Type", "application/json"), json);
  }

  private static Prepared patch(String path) {
    return body(path, "{\"reasonForVisit\": null}")
        .with(Map.of("Content-Type", "application/merge-patch+json"));
  }

  private static Prepared doctor() {
    UUID id = UUID.randomUUID();
    return body("/api/v1/doctors/" + id, json(doctorBody("dr-" + id)));
  }

  private static Prepared patient() {
    UUID id = UUID.randomUUID();
    return body("/api/v1/patients/" + id, json(patientBody("patient-" + id)));
  }

  private static Prepared event() {
    String json = "{\"event\": \"meeting.nothing\"}";
    return body("/api/v1/webhooks/zoom", json)
        .with(signature(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** The headers with which Zoom sends a body now. */
  static Map<String, String> signature(byte[] body) {
    String now = Long.toString(Instant.now().getEpochSecond());
    return Map.of(
        "x-zm-request-timestamp",
        now,
        "x-zm-signature",
        Webhooks.signature(ZoomSimulator.WEBHOOK_SECRET, now, body));
  }

  /** Sent by the patient's page. */
  private static Prepared atPage(AccessScene scene, String what) {
    return plain("/visit/" + scene.open() + what).with(Map.of("Cookie", scene.cookie()));
  }

  private static Prepared toMeeting(AccessScene scene) {
    return plain("/visit/" + scene.open() + "/zoom")
        .with(Map.of("Cookie", scene.cookieAtMeeting()));
  }

  private static Prepared atPage(AccessScene scene, String what, String json) {
    return body("/visit/" + scene.open() + what, json)
        .with(Map.of("Cookie", scene.cookie(), "X-Visit", "1"));
  }

  private static Prepared moved(AccessScene scene) {
    String time = scene.visit().start().toString();
    return body(visit(scene.booked()) + "/reschedule", "{\"startTime\": \"" + time + "\"}");
  }

  private static String doctor(AccessScene scene) {
    return "/api/v1/doctors/" + scene.doctor().id();
  }

  private static String visit(UUID id) {
    return "/api/v1/appointments/" + id;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
