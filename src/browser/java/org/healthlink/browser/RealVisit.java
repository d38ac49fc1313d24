package org.healthlink.browser;

import static org.healthlink.testing.Eventually.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;

/** A booked visit of the real WAR. */
final class RealVisit {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RealHospital hospital;
  private final UUID id;
  private final String mark;

  private RealVisit(RealHospital hospital, UUID id, String mark) {
    this.hospital = hospital;
    this.id = id;
    this.mark = mark;
  }

  static RealVisit book(RealHospital hospital, UUID doctor, UUID patient, String mark) {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
    String body =
        Hospital.json(
            Map.of(
                "doctorId", doctor.toString(),
                "patientId", patient.toString(),
                "type", "ONLINE",
                "startTime", start.toString()));
    Answer booked = hospital.war().as("desk", "STAFF").post("/appointments", body).mustBe(201);
    return new RealVisit(hospital, UUID.fromString(booked.at("/id")), mark);
  }

  UUID id() {
    return id;
  }

  /** Waits until the meeting stands so. */
  RealVisit meeting(String state) {
    eventually(() -> appointment().at("/meeting/state"), state::equals);
    return this;
  }

  /** Lets its time come. */
  RealVisit begin() {
    hospital
        .war()
        .sql(
            "update appointments set start_time = now() - interval '5 minutes',"
                + " end_time = now() + interval '25 minutes' where id = '"
                + id
                + "'");
    return this;
  }

  /** Nobody's cookie is good any more. */
  void endSessions() {
    hospital.war().sql("delete from visit_sessions where appointment_id = '" + id + "'");
  }

  /** Where the person in this role is, as the pages say. */
  String presence(String role) {
    return hospital
        .war()
        .value(
            "select place from visit_presences where appointment_id = '%s' and role = '%s'"
                .formatted(id, role));
  }

  /** How often the log says that nobody could be let in. */
  long failures() {
    return hospital
        .war()
        .log()
        .lines()
        .filter(line -> line.contains(id.toString()))
        .filter(line -> line.contains("neither a meeting") || line.contains("Failed to open"))
        .count();
  }

  /** As the front desk sees it. */
  Answer appointment() {
    return as("STAFF").get("/appointments/" + id).mustBe(200);
  }

  /** Waits until the audit record tells of this. */
  void assertAudited(String action, String detail) {
    String path = "/admin/audit?appointmentId=" + id + "&limit=200";
    eventually(
        () -> hospital.war().as("it", "ADMIN").get(path).mustBe(200).text(),
        text -> text.contains('"' + action + '"') && text.contains(detail));
  }

  /** The one-time address of the page for somebody who comes in this role. */
  String address(String role) {
    String purpose = role.equals("DOCTOR") ? "start" : "join";
    return as(role)
        .post("/appointments/" + id + "/links", "{\"purpose\": \"" + purpose + "\"}")
        .mustBe(201)
        .at("/url");
  }

  /** A browser of this person, at the visit's page. */
  VisitPage open(RealParts parts, String role) {
    String colour = role.equals("DOCTOR") ? "blue" : "red";
    VisitPage page = VisitPage.with(parts.withDevices(), VisitPage.phone(), colour);
    page.page().navigate(address(role));
    return page;
  }

  HospitalClient as(String role) {
    return switch (role) {
      case "DOCTOR" -> hospital.war().as("dr-" + mark, "DOCTOR");
      case "PATIENT" -> hospital.war().as("patient-" + mark, "PATIENT");
      default -> hospital.war().as("desk", "STAFF");
    };
  }

  /** The cookie that a browser gets for the one-time address of this person. */
  String cookie(String role) {
    HttpResponse<String> admitted = send(HttpRequest.newBuilder(URI.create(address(role))).GET());
    return admitted.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  /** Asks to be let in, as the page does. */
  HttpResponse<String> enter(String cookie) {
    return post(cookie, "enter");
  }

  /** Does what needs no more words than this, as the page does. */
  HttpResponse<String> post(String cookie, String what) {
    return post(cookie, what, "{}");
  }

  HttpResponse<String> post(String cookie, String what, String body) {
    return send(
        page(what)
            .header("Cookie", cookie)
            .header("X-Visit", "1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Where the address leads that the page opens in a new tab. */
  String zoomLeadsTo(String cookie) {
    HttpResponse<String> answer = send(page("zoom").header("Cookie", cookie).GET());
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder page(String what) {
    return HttpRequest.newBuilder(
        URI.create(hospital.war().origin() + "/healthlink/visit/" + id + "/" + what));
  }

  /** How many rooms of it may be open. */
  long rooms() {
    return Long.parseLong(
        hospital
            .war()
            .value("select count(*) from visit_rooms where appointment_id = '" + id + "'"));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
        .join();
  }
}
