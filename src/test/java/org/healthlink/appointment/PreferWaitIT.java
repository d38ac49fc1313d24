package org.healthlink.appointment;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class PreferWaitIT {
  private static final Fault SLOW = Fault.delay(Duration.ofMillis(1_500)).on(Operation.CREATE);

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void theAnswerWaitsForASlowMeeting() {
    hospital.zoom().faults(SLOW);
    Answer booked = patient.waiting(10).books(Visit.online(doctor)).mustBe(201);
    assertEquals("wait=10", booked.header("Preference-Applied"));
    assertEquals("READY", booked.at("/meeting/state"));
    assertEquals(Row.of(booked.id()).text("zoom_join_url"), booked.at("/zoomJoinUrl"));
    assertEquals(hospital.meetingsOf(doctor).get(0).password(), booked.at("/zoomMeetingPassword"));
    assertEquals(booked.header("ETag"), patient.looksAt(booked.id()).header("ETag"));
  }

  @Test
  void theAnswerWaitsNoLongerThanItIsAskedTo() {
    hospital.zoom().faults(Fault.of(Fault.Kind.HANG).on(Operation.CREATE));
    Answer booked = patient.waiting(1).books(Visit.online(doctor)).mustBe(201);
    assertEquals("wait=1", booked.header("Preference-Applied"));
    assertEquals("PENDING", booked.at("/meeting/state"));
  }

  @Test
  void withoutAskingNobodyWaits() {
    hospital.zoom().faults(Fault.of(Fault.Kind.HANG).on(Operation.CREATE));
    Answer booked = patient.books(Visit.online(doctor)).mustBe(201);
    assertEquals("", booked.header("Preference-Applied"));
    assertEquals("PENDING", booked.at("/meeting/state"));
  }

  @Test
  void whereThereIsNothingToWaitForNobodyWaits() {
    Answer booked = patient.waiting(30).books(Visit.onsite(doctor)).mustBe(201);
    assertEquals("wait=30", booked.header("Preference-Applied"));
    assertEquals("NOT_NEEDED", booked.at("/meeting/state"));
  }

  @Test
  void nobodyWaitsLongerThanThirtySeconds() {
    Answer booked = patient.waiting(3_600).books(Visit.onsite(doctor)).mustBe(201);
    assertEquals("wait=30", booked.header("Preference-Applied"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wait", "wait=soon", "wait=-1", "respond-async", "await=5", ""})
  void aPreferenceThatIsNotUnderstoodIsIgnored(String preference) {
    Answer booked = patient.with("Prefer", preference).books(Visit.online(doctor)).mustBe(201);
    assertEquals("", booked.header("Preference-Applied"));
  }

  @Test
  void aMeetingThatFailsEndsTheWait() throws Exception {
    hospital.zoom().faults(Fault.status(403).on(Operation.CREATE));
    Answer booked = later(patient.waiting(30), doctor).get(15, TimeUnit.SECONDS).mustBe(201);
    assertEquals("FAILED", booked.at("/meeting/state"));
    assertFalse(booked.json().has("zoomJoinUrl"));
  }

  @Test
  void aMeetingMadeByAnotherNodeEndsTheWait() throws Exception {
    hospital.zoom().faults(Fault.of(Fault.Kind.HANG).on(Operation.CREATE));
    CompletableFuture<Answer> waiting = later(patient.waiting(30), doctor);
    eventually(
        () -> visits(List.of(doctor), "meeting_leased_until is not null"), count -> count == 1);
    UUID id =
        (UUID)
            Sql.query("select id from appointments where doctor_id = ?", doctor.id())
                .get(0)
                .get("id");
    Row.encrypt(id, "zoom_join_url", "https://zoom.example/j/1");
    Row.encrypt(id, "zoom_meeting_password", "secret");
    Sql.run(
        "update appointments set meeting_state = 'READY', meeting_claim = meeting_claim + 1,"
            + " meeting_due_at = null, meeting_leased_until = null, meeting_provider = 'ZOOM',"
            + " zoom_meeting_id = 85746065000 where id = ?",
        id);
    Answer booked = waiting.get(10, TimeUnit.SECONDS).mustBe(201);
    assertEquals("85746065000", booked.at("/zoomMeetingId"));
  }

  @Test
  void waitingHoldsNobodyElseUp() {
    List<Person> doctors = hospital.doctors(10);
    List<Person> patients = hospital.patients(30);
    hospital.zoom().faults(Fault.of(Fault.Kind.HANG).on(Operation.CREATE));
    List<CompletableFuture<Answer>> waiting =
        IntStream.range(0, 300)
            .mapToObj(i -> booking(doctors.get(i % 10), patients.get(i / 10), i))
            .toList();
    eventually(() -> visits(doctors, "true"), count -> count == 300);
    for (int i = 0; i < 20; i++) {
      hospital.frontDesk().get("/doctors/" + doctor.id()).mustBe(200);
    }
    long stillWaiting = waiting.stream().filter(answer -> !answer.isDone()).count();
    assertTrue(stillWaiting > 250, () -> stillWaiting + " requests were still waiting");
    for (CompletableFuture<Answer> answer : waiting) {
      assertEquals("wait=8", answer.join().mustBe(201).header("Preference-Applied"));
    }
  }

  private static CompletableFuture<Answer> booking(Person doctor, Person patient, int hour) {
    HospitalClient client = patient.waiting(8).client();
    Visit visit = Visit.online(doctor).at(Visit.inDays(2).plus(Duration.ofHours(hour)));
    return client.postLater("/appointments", visit.json());
  }

  private static CompletableFuture<Answer> later(Person patient, Person doctor) {
    return patient.client().postLater("/appointments", Visit.online(doctor).json());
  }

  private static long visits(List<Person> doctors, String condition) {
    String ids = doctors.stream().map(d -> "'" + d.id() + "'").reduce((a, b) -> a + "," + b).get();
    return Sql.count(
        "select count(*) from appointments where doctor_id in (" + ids + ") and " + condition);
  }
}
