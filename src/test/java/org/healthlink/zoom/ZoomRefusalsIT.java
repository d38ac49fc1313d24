package org.healthlink.zoom;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.Hospital.doctorBody;
import static org.healthlink.testing.Hospital.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Fault.Kind;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.PasscodeRule;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.ServerLog;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator of the hospital or of its Zoom account has to mend, and what not. */
@InTheServer
class ZoomRefusalsIT {
  private static final Set<String> SCOPES =
      Set.of(
          "meeting:write:meeting:admin",
          "meeting:read:meeting:admin",
          "meeting:read:list_meetings:admin",
          "meeting:update:meeting:admin",
          "meeting:delete:meeting:admin",
          "meeting:update:status:admin",
          "user:read:user:admin");

  private final Hospital hospital = new Hospital();
  private final Person patient = hospital.somePatient();

  @ParameterizedTest
  @CsvSource({"404, 1001, zoom-host-unknown", "400, 3161, zoom-host-may-not-host"})
  void aHostThatZoomRefusesFailsUntilTheDoctorIsChanged(int status, int code, String problem) {
    Person doctor = hospital.someDoctor();
    String body = "{\"code\":" + code + ",\"message\":\"refused\"}";
    hospital.zoom().faults(Fault.status(status).body(body).on(Operation.CREATE));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row failed = fails(id);
    assertEquals(problem, failed.problem());
    assertFalse(failed.has("meeting_due_at"));
    Answer seen = patient.looksAt(id);
    assertEquals("FAILED", seen.at("/meeting/state"));
    assertFalse(seen.json().at("/meeting").has("nextAttemptAt"));

    hospital.zoom().clearFaults();
    String same = json(doctorBody(doctor.subject()));
    hospital.admin().put("/doctors/" + doctor.id(), same).mustBe(200);
    eventually(() -> Row.of(id), Row::isReady);
  }

  @Test
  void aMissingScopeIsNamedAndMissedNoMoreOnceItIsGranted() {
    Person doctor = hospital.someDoctor();
    hospital.zoom().grantScopes(Set.of("meeting:read:meeting:admin", "user:read:user:admin"));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row failed = fails(id);
    assertEquals("zoom-scope-missing", failed.problem());
    assertTrue(failed.text("meeting_problem_detail").contains("meeting:write:meeting:admin"));

    // Zoom gives the scope to new tokens alone.
    hospital.zoom().grantScopes(SCOPES);
    Map<String, Object> same = doctorBody(doctor.subject());
    hospital.admin().put("/doctors/" + doctor.id(), json(same)).mustBe(200);
    eventually(() -> Row.of(id), Row::isReady);
  }

  @Test
  void aWrongSecretIsAReasonToWaitUntilItIsRight() {
    Person doctor = hospital.someDoctor();
    hospital.zoom().clientSecret("another one");
    hospital.zoom().faults(Fault.of(Kind.EXPIRE_TOKEN).on(Operation.CREATE).times(1));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row waiting = eventually(() -> Row.of(id), row -> row.has("meeting_problem_code"));
    assertEquals("zoom-credentials-refused", waiting.problem());
    assertEquals("PENDING", waiting.state());
    assertFalse(ServerLog.linesWith("Failed to obtain Zoom access token", id.toString()).isEmpty());

    hospital.zoom().clientSecret("sandbox-secret");
    eventually(() -> Row.of(id), Row::isReady);
  }

  @Test
  void aPasscodeThatTheAccountRefusesIsLeftToZoom() {
    Person doctor = hospital.someDoctor();
    hospital.zoom().passcodeRule(new PasscodeRule(8, true));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row row = eventually(() -> Row.of(id), Row::isReady);
    String passcode = row.text("zoom_meeting_password");
    assertEquals(8, passcode.length());
    assertEquals(hospital.meetingsOf(doctor).get(0).password(), passcode);
    assertEquals(passcode, patient.looksAt(id).at("/zoomMeetingPassword"));
    assertEquals(1, row.number("meeting_attempts"));
  }

  @Test
  void aTokenThatHasExpiredIsFetchedOnceAndTheCallMadeOnceMore() {
    Person doctor = hospital.someDoctor();
    int tokens = hospital.zoom().stats().tokenRequests();
    hospital.zoom().faults(Fault.of(Kind.EXPIRE_TOKEN).on(Operation.CREATE).times(1));
    Answer booked = patient.waiting(10).books(Visit.online(doctor)).mustBe(201);
    assertEquals("READY", booked.at("/meeting/state"));
    assertEquals(1, booked.json().at("/meeting/attempts").asInt());
    assertEquals(1, hospital.zoom().stats().tokenRequests() - tokens);
    assertEquals(List.of(401, 201), creations(doctor));
  }

  @Test
  void aFreshTokenThatIsRefusedIsNotFetchedAgainAtOnce() {
    Person doctor = hospital.someDoctor();
    int tokens = hospital.zoom().stats().tokenRequests();
    hospital.zoom().faults(Fault.status(401).on(Operation.CREATE).times(2));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row row = eventually(() -> Row.of(id), r -> r.has("meeting_problem_code"));
    assertEquals("zoom-token-refused", row.problem());
    assertEquals(1, hospital.zoom().stats().tokenRequests() - tokens);
    eventually(() -> Row.of(id), Row::isReady);
    assertEquals(List.of(401, 401, 201), creations(doctor));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409})
  void aRefusalThatNobodyExplainsFailsWithItsStatus(int status) {
    Person doctor = hospital.someDoctor();
    hospital.zoom().faults(Fault.status(status).on(Operation.CREATE));
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    Row failed = fails(id);
    assertEquals("zoom-refused", failed.problem());
    assertTrue(failed.text("meeting_problem_detail").contains("status " + status));
    List<String> lines = ServerLog.linesWith("Failed to create Zoom meeting", id.toString());
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).contains("sandbox"), lines.get(0));
  }

  private static Row fails(UUID id) {
    return eventually(() -> Row.of(id), row -> row.state().equals("FAILED"));
  }

  /** The statuses of all attempts to make a meeting for a doctor, in order. */
  private List<Integer> creations(Person doctor) {
    String user = doctor.zoomHost().replace("@", "%40");
    return hospital.zoom().requests(Operation.CREATE).stream()
        .filter(r -> r.path().contains(user) || r.path().contains(doctor.zoomHost()))
        .map(r -> r.status())
        .toList();
  }
}
