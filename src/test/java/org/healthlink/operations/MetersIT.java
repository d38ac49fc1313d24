package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Figures;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.SignedEvents;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** What happens shows in numbers. */
@InTheServer
class MetersIT {
  private static final String BOOKINGS = "healthlink_bookings_total";
  private static final String REFUSALS = "healthlink_booking_refusals_total";
  private static final String READY = "healthlink_meeting_ready_seconds_count";
  private static final String CALLS = "healthlink_zoom_call_seconds_count";
  private static final String TOKENS = "healthlink_zoom_token_fetches_total";
  private static final String EVENTS = "healthlink_webhook_events_total";
  private static final String REQUESTS = "healthlink_http_requests_seconds_count";

  /** More than the ten seconds for which what the database told is shown again. */
  private static final Duration A_READING = Duration.ofSeconds(30);

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Figures before = Figures.scrape();

  @Test
  void aBookingCountsOnceItIsCommittedAndItsMeetingWhenItIsReady() {
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    patient.books(Visit.onsite(doctor).at(Visit.inDays(2))).mustBe(201);
    eventually(() -> Row.of(id), Row::isReady);
    Figures after = Figures.scrape();
    assertEquals(1, grown(after, BOOKINGS, "type", "ONLINE"));
    assertEquals(1, grown(after, BOOKINGS, "type", "ONSITE"));
    eventually(Figures::scrape, seen -> grown(seen, READY) == 1);
    assertEquals(1, grown(after, CALLS, "operation", "create", "outcome", "success"));
    assertEquals(
        1,
        after.of("healthlink_meeting_ready_seconds_bucket", "le", "3600.0")
            - before.of("healthlink_meeting_ready_seconds_bucket", "le", "3600.0"));
  }

  @Test
  void aMeetingThatIsMadeOnceMoreIsNoBookings() {
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    Figures ready = eventually(Figures::scrape, seen -> grown(seen, READY) == 1);
    Sql.run("update doctors set zoom_user_id = ? where id = ?", newHost(), doctor.id());
    long former = Row.of(id).number("zoom_meeting_id");
    Sql.run("update appointments set meeting_due_at = now() where id = ?", id);
    eventually(() -> Row.of(id), row -> row.isReady() && row.number("zoom_meeting_id") != former);
    assertEquals(ready.of(READY), Figures.scrape().of(READY));
  }

  private String newHost() {
    String host = "other-" + doctor.zoomHost();
    hospital.zoom().host(host, Host.Type.LICENSED, Host.Status.ACTIVE);
    return host;
  }

  @Test
  void aRefusedBookingCountsUnderItsReason() {
    Visit visit = Visit.onsite(doctor);
    patient.books(visit).mustBe(201);
    hospital.somePatient().books(visit).mustBeProblem(409, "slot-taken");
    patient.books(visit.with("durationMinutes", "30")).mustBeProblem(400, "malformed-request");
    patient.books(visit.with("doctorId", UUID.randomUUID().toString())).mustBe(422);
    HospitalClient.anonymous().post("/appointments", visit.json()).mustBe(401);
    hospital.identity();
    HospitalClient.with("no.token.atall").post("/appointments", visit.json()).mustBe(401);
    Figures after = Figures.scrape();
    assertEquals(1, grown(after, REFUSALS, "reason", "slot-taken"));
    assertEquals(1, grown(after, REFUSALS, "reason", "malformed-request"));
    assertEquals(1, grown(after, REFUSALS, "reason", "unknown-doctor"));
    assertEquals(2, grown(after, REFUSALS, "reason", "unauthorized"));
    assertEquals(1, grown(after, BOOKINGS, "type", "ONSITE"));
    assertEquals(2, grown(after, REQUESTS, "method", "POST", "status", "401"));
    assertEquals(1, grown(after, REQUESTS, "method", "POST", "status", "409"));
  }

  @Test
  void anAnswerThatWaitsForItsMeetingIsMeasuredWithoutTheWait() {
    hospital.zoom().faults(Fault.delay(Duration.ofSeconds(3)).on(Operation.CREATE));
    double count = count(before);
    double sum = sum(before);
    Answer booked = patient.waiting(20).books(Visit.online(doctor)).mustBe(201);
    assertEquals("READY", booked.at("/meeting/state"));
    assertTrue(booked.took().toMillis() >= 3_000, booked::toString);
    Figures after = eventually(Figures::scrape, seen -> count(seen) > count);
    assertEquals(1, count(after) - count);
    assertTrue(sum(after) - sum < 2.5, () -> "the wait was measured: " + (sum(after) - sum));
  }

  @Test
  void whatZoomRefusesCountsUnderItsReason() {
    hospital
        .zoom()
        .faults(
            Fault.of(Kind.EXPIRE_TOKEN).times(1),
            Fault.status(503).on(Operation.TOKEN).times(1),
            Fault.status(429).on(Operation.CREATE).times(1));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    Figures after = Figures.scrape();
    assertEquals(1, grown(after, TOKENS, "outcome", "zoom-error"));
    assertTrue(grown(after, TOKENS, "outcome", "success") >= 1);
    assertEquals(1, grown(after, CALLS, "operation", "create", "outcome", "zoom-rate-limit"));
  }

  @Test
  void aVisitThatStartsSoonWithoutAMeetingIsAtRisk() {
    hospital.zoom().faults(Fault.status(500).on(Operation.CREATE));
    Instant soon = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(10));
    double risks = before.of("healthlink_visits_at_risk");
    UUID id = patient.books(Visit.online(doctor).at(soon)).mustBe(201).id();
    eventually(A_READING, Figures::scrape, seen -> atRisk(seen) == risks + 1);
    assertTrue(Figures.scrape().of("healthlink_meetings", "state", "PENDING") >= 1);
    hospital.zoom().clearFaults();
    eventually(() -> Row.of(id), Row::isReady);
    eventually(A_READING, Figures::scrape, seen -> atRisk(seen) == risks);
  }

  @Test
  void aMeetingThatMustGoShowsUntilItIsGone() {
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    eventually(() -> Row.of(id), Row::isReady);
    hospital.zoom().faults(Fault.status(500).on(Operation.DELETE));
    patient.client().post("/appointments/" + id + "/cancel", "").mustBe(200);
    double removals = before.of("healthlink_meeting_removals");
    eventually(
        A_READING, Figures::scrape, seen -> seen.of("healthlink_meeting_removals") == removals + 1);
    hospital.zoom().clearFaults();
    eventually(() -> Row.of(id), row -> row.state().equals("REMOVED"));
  }

  @Test
  void theHostWithTheFewestCallsLeftIsShown() {
    Sql.run(
        "insert into zoom_host_days values (?, (now() at time zone 'UTC')::date, 97, false)",
        "nearly-" + doctor.id());
    eventually(
        A_READING, Figures::scrape, seen -> seen.of("healthlink_zoom_host_budget_left_min") == 3);
    Sql.run("delete from zoom_host_days where host = ?", "nearly-" + doctor.id());
  }

  @Test
  void anEventOfZoomCountsAndEndsTheSilence() {
    SignedEvents.client("forged", Instant.now(), "{}").post("/webhooks/zoom", "{}").mustBe(401);
    SignedEvents.send(SignedEvents.event("started", 1, "none", "")).mustBe(204);
    Figures after = Figures.scrape();
    assertEquals(1, grown(after, EVENTS, "outcome", "forged"));
    assertEquals(1, grown(after, EVENTS, "outcome", "other-meeting"));
    assertTrue(after.of("healthlink_webhook_last_event_age_seconds") < 60);
  }

  private static double atRisk(Figures seen) {
    return seen.of("healthlink_visits_at_risk");
  }

  private static double count(Figures seen) {
    return seen.find(REQUESTS, "method", "POST", "status", "201").orElse(0.0);
  }

  private static double sum(Figures seen) {
    return seen.find("healthlink_http_requests_seconds_sum", "method", "POST", "status", "201")
        .orElse(0.0);
  }

  private double grown(Figures after, String name, String... labels) {
    return after.of(name, labels) - before.find(name, labels).orElse(0.0);
  }
}
