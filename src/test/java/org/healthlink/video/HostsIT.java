package org.healthlink.video;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.Host.Status;
import org.healthlink.sandbox.zoom.Host.Type;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose Zoom user holds a visit's meeting, and how a wrong one is found. */
@InTheServer
class HostsIT {
  private static final String FIRST = "pool.one@clinic.example";
  private static final String SECOND = "pool.two@clinic.example";
  private static final String DEFAULT = "frontdesk@clinic.example";

  private final Hospital hospital = new Hospital();
  private final Person patient = hospital.somePatient();

  @AfterEach
  void thePoolRests() {
    pool(Status.INACTIVE);
  }

  @Test
  void aDoctorsZoomUserIsCheckedSoonAfterItIsConfigured() {
    Person known = hospital.someDoctor();
    Person unknown = hospital.doctor(Map.of("zoomUserId", "nobody@hosts.example"));
    assertEquals("ACTIVE", checked(known));
    assertEquals("UNKNOWN", checked(unknown));
    assertFalse(known.get("/doctors/" + known.id()).json().has("zoomUserState"));
    hospital.zoom().host(known.zoomHost(), Type.BASIC, Status.ACTIVE);
    checkNow(known);
    eventually(() -> state(known), "UNLICENSED"::equals);
    hospital.zoom().host(known.zoomHost(), Type.LICENSED, Status.INACTIVE);
    checkNow(known);
    eventually(() -> state(known), "INACTIVE"::equals);
  }

  @Test
  void aDoctorWhoseZoomUserIsUnknownIsHostedByTheDefaultUntilItIsMended() {
    Person doctor = hospital.doctor(Map.of("zoomUserId", "nobody@hosts.example"));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row row = eventually(() -> Row.of(id), Row::isReady);
    assertEquals(DEFAULT, row.text("meeting_host"));
    assertTrue(reasonOf(id).contains("UNKNOWN"), reasonOf(id));

    Person other = hospital.someDoctor();
    moves(doctor, other.zoomHost());
    eventually(
        () -> Row.of(id), r -> r.isReady() && r.text("meeting_host").equals(other.zoomHost()));
    assertEquals(1, hospital.meetingsOf(other).size());
    long old = row.number("zoom_meeting_id");
    eventually(
        () -> hospital.zoom().meetingsOf(DEFAULT), m -> m.stream().noneMatch(x -> x.id() == old));
  }

  @Test
  void whatWaitsForTheOldUsersNextDayIsMadeWithTheNewOne() {
    Person doctor = hospital.someDoctor();
    hospital.zoom().limitPerHostAndDay(1);
    List<UUID> visits =
        List.of(
            patient.books(Visit.online(doctor).at(Visit.inDays(15))).mustBe(201).id(),
            patient.books(Visit.online(doctor).at(Visit.inDays(16))).mustBe(201).id());
    eventually(
        () -> visits.stream().map(Row::of).toList(),
        rows ->
            rows.stream().anyMatch(Row::isReady)
                && rows.stream().anyMatch(row -> row.problem().equals("zoom-daily-limit")));
    hospital.zoom().limitPerHostAndDay(100);
    Person other = hospital.someDoctor();
    moves(doctor, other.zoomHost());
    for (UUID id : visits) {
      eventually(
          () -> Row.of(id), r -> r.isReady() && r.text("meeting_host").equals(other.zoomHost()));
    }
  }

  @Test
  void aHostThatIsDeactivatedLosesItsComingVisits() {
    Person doctor = hospital.someDoctor();
    checked(doctor);
    UUID id = patient.waiting(15).books(Visit.online(doctor)).mustBe(201).id();
    hospital.zoom().host(doctor.zoomHost(), Type.LICENSED, Status.INACTIVE);
    checkNow(doctor);
    Row row =
        eventually(() -> Row.of(id), r -> r.isReady() && r.text("meeting_host").equals(DEFAULT));
    assertTrue(row.text("meeting_host_reason").contains("INACTIVE"));
  }

  @Test
  void aPoolHostNeverGetsTwoVisitsAtOnce() {
    pool(Status.ACTIVE);
    Instant start = Visit.inDays(9);
    List<UUID> visits =
        hospital.patients(3).stream()
            .map(
                p ->
                    hospital
                        .frontDesk()
                        .post("/appointments", Visit.online(withoutZoom()).at(start).of(p).json()))
            .map(answer -> answer.mustBe(201).id())
            .toList();
    visits.forEach(id -> eventually(() -> Row.of(id), Row::isReady));
    Map<String, Long> hosts =
        visits.stream()
            .collect(
                Collectors.groupingBy(
                    id -> Row.of(id).text("meeting_host"), Collectors.counting()));
    assertEquals(Map.of(FIRST, 1L, SECOND, 1L, DEFAULT, 1L), hosts);
    UUID last =
        visits.stream()
            .filter(id -> Row.of(id).text("meeting_host").equals(DEFAULT))
            .findFirst()
            .orElseThrow();
    assertTrue(reasonOf(last).contains("no host of the pool is free"), reasonOf(last));
  }

  @Test
  void aPoolHostIsGivenBackWhenTheVisitIsCancelledAndFollowsWhenItIsMoved() {
    pool(Status.ACTIVE);
    Instant start = Visit.inDays(11);
    UUID moved = onPool(start);
    UUID cancelled = onPool(start);
    assertEquals(Set.of(FIRST, SECOND), Set.of(host(moved), host(cancelled)));
    String kept = host(moved);
    long meeting = Row.of(moved).number("zoom_meeting_id");
    hospital
        .frontDesk()
        .post(
            "/appointments/" + moved + "/reschedule",
            "{\"startTime\": \"" + start.plus(Duration.ofHours(2)) + "\"}")
        .mustBe(200);
    eventually(() -> Row.of(moved), r -> r.isReady() && r.problem().isEmpty());
    assertEquals(kept, host(moved));
    assertEquals(meeting, Row.of(moved).number("zoom_meeting_id"));
    hospital.frontDesk().post("/appointments/" + cancelled + "/cancel", "").mustBe(200);
    eventually(() -> Row.of(cancelled), r -> r.state().equals("REMOVED"));
    assertEquals(Set.of(FIRST, SECOND), Set.of(host(onPool(start)), host(onPool(start))));
  }

  @Test
  void aDoctorWithALicensedZoomUserMayStartWhatThePoolHolds() {
    pool(Status.ACTIVE);
    Person doctor = withoutZoom();
    hospital.zoom().host(emailOf(doctor), Type.LICENSED, Status.ACTIVE);
    checkNow(doctor);
    eventually(() -> state(doctor), "ACTIVE"::equals);
    Answer booked =
        patient.waiting(15).books(Visit.online(doctor).at(Visit.inDays(13))).mustBe(201);
    Answer start = doctor.get("/appointments/" + booked.id() + "/start").mustBe(303);
    assertEquals(URI.create(booked.at("/zoomJoinUrl")), URI.create(start.header("Location")));
  }

  private void moves(Person doctor, String zoomUser) {
    Map<String, Object> body = Hospital.doctorBody(doctor.subject());
    body.put("zoomUserId", zoomUser);
    hospital.admin().put("/doctors/" + doctor.id(), Hospital.json(body)).mustBe(200);
  }

  private UUID onPool(Instant start) {
    Visit visit = Visit.online(withoutZoom()).at(start).of(hospital.somePatient());
    UUID id = hospital.frontDesk().post("/appointments", visit.json()).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    return id;
  }

  private Person withoutZoom() {
    Map<String, Object> none = new HashMap<>();
    none.put("zoomUserId", null);
    return hospital.doctor(none);
  }

  private static String host(UUID id) {
    return Row.of(id).text("meeting_host");
  }

  private static String emailOf(Person doctor) {
    return doctor.subject() + "@clinic.example";
  }

  private String reasonOf(UUID id) {
    return Row.of(id).text("meeting_host_reason");
  }

  private String state(Person doctor) {
    return hospital.frontDesk().get("/doctors/" + doctor.id()).mustBe(200).at("/zoomUserState");
  }

  private String checked(Person doctor) {
    return eventually(() -> state(doctor), state -> !state.isEmpty());
  }

  private static void checkNow(Person doctor) {
    Sql.run("update doctors set zoom_user_check_at = now() where id = ?", doctor.id());
  }

  private void pool(Status status) {
    for (String host : List.of(FIRST, SECOND)) {
      hospital.zoom().host(host, Type.LICENSED, status);
    }
    Sql.run("update zoom_shared_hosts set check_at = now()");
    eventually(
        () ->
            Sql.count(
                "select count(*) from zoom_shared_hosts where host like 'pool%' and state = ?",
                status.name()),
        count -> count == 2);
  }
}
