package org.healthlink.contract;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.Hospital.doctorBody;
import static org.healthlink.testing.Hospital.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.healthlink.problem.ProblemType;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem happens once, and says then what its example in the OpenAPI document says. */
@InTheServer
class ProblemExamplesIT {
  private static final String EMPTY = "{}";
  private static final String KEY = "Idempotency-Key";

  private final Hospital hospital = new Hospital();
  private final HospitalClient desk = hospital.frontDesk();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final Visit visit = Visit.onsite(doctor);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISIT_FULL")
  void theExampleIsWhatHappens(ProblemType type) {
    Answer answer = provoke(type).mustBeProblem(type.status(), type.slug());
    JsonNode example = Document.OURS.component("examples", type.slug()).path("value");
    assertEquals(members(example), members(answer.json()));
    assertEquals(example.path("detail"), answer.json().path("detail"));
    assertEquals("urn:uuid:" + answer.at("/requestId"), answer.at("/instance"));
  }

  /** A type without a case here does not compile. */
  private Answer provoke(ProblemType type) {
    return switch (type) {
      case MALFORMED_REQUEST -> patient.books(visit.with("startTime", "tomorrow"));
      case VALIDATION -> desk.get("/appointments?limit=0");
      case UNAUTHORIZED -> HospitalClient.with("nonsense").get("/doctors");
      case FORBIDDEN -> patient.get("/admin/audit");
      case NOT_FOUND -> patient.looksAt(UUID.randomUUID());
      case METHOD_NOT_ALLOWED -> desk.send("DELETE", "/doctors", BodyPublishers.noBody());
      case NOT_ACCEPTABLE -> desk.header("Accept", "image/png").get("/doctors");
      case SLOT_TAKEN -> after(patient.books(visit), hospital.somePatient().books(visit));
      case SUBJECT_TAKEN ->
          hospital.admin().put("/doctors/" + UUID.randomUUID(), json(doctorBody(doctor.subject())));
      case ILLEGAL_TRANSITION -> act(cancelled(), "cancel");
      case MEETING_NOT_READY -> {
        hospital.zoom().faults(Fault.status(503).on(Operation.CREATE));
        yield doctor.get(address(booked(Visit.online(doctor))) + "/start");
      }
      case VISIT_FULL ->
          throw new AssertionError("needs a Janus server; the visit page's tests do");
      case JOIN_TOO_EARLY -> patient.get(address(ready()) + "/join");
      case JOIN_CLOSED -> patient.get(address(moved(ready(), "- interval '3 hours'")) + "/join");
      case IDEMPOTENCY_IN_PROGRESS -> twoAtOnce();
      case PRECONDITION_FAILED -> act(booked(visit), "check-in", "If-Match", "\"99.x\"");
      case PAYLOAD_TOO_LARGE -> desk.post("/appointments", " ".repeat(70_000));
      case UNSUPPORTED_MEDIA_TYPE ->
          desk.header("Content-Type", "text/plain").post("/appointments", EMPTY);
      case OUTSIDE_WORKING_HOURS -> patient.books(Visit.onsite(idler()));
      case IN_THE_PAST -> patient.books(visit.at(Visit.inDays(-1)));
      case TOO_FAR_AHEAD -> patient.books(visit.at(Visit.inDays(400)));
      case UNKNOWN_DOCTOR -> patient.books(visit.with("doctorId", UUID.randomUUID().toString()));
      case UNKNOWN_PATIENT -> desk.post("/appointments", visit.of(UUID.randomUUID()).json());
      case IDEMPOTENCY_KEY_REUSED -> {
        Person careless = patient.with(KEY, "once");
        yield after(careless.books(visit), careless.books(visit.lasting(20)));
      }
      case TOO_MANY_REQUESTS ->
          Stream.generate(() -> patient.books(visit))
              .limit(100)
              .filter(answer -> answer.status() == 429)
              .findFirst()
              .orElseThrow();
      case INTERNAL -> unreadable();
      case UNAVAILABLE -> databaseGoes();
      case MEETING_PROVIDER_UNAVAILABLE -> {
        UUID id = ready();
        hospital.zoom().faults(Fault.status(503).on(Operation.GET));
        yield doctor.get(address(id) + "/start");
      }
    };
  }

  private UUID booked(Visit wanted) {
    return patient.books(wanted).mustBe(201).id();
  }

  private UUID cancelled() {
    UUID id = booked(visit);
    act(id, "cancel").mustBe(200);
    return id;
  }

  private UUID ready() {
    UUID id = booked(Visit.online(doctor));
    eventually(() -> Row.of(id), Row::isReady);
    return id;
  }

  private static UUID moved(UUID id, String from) {
    Sql.run(
        "update appointments set start_time = now() %1$s, end_time = now() %1$s + interval '1 hour'"
                .formatted(from)
            + " where id = ?",
        id);
    return id;
  }

  private Person idler() {
    return hospital.doctor(Map.of("workingHours", List.of()));
  }

  /** Two bookings with one key, while somebody else holds the patient's row. */
  private Answer twoAtOnce() {
    HospitalClient hasty = patient.client().header(KEY, "twice");
    Sql.Lock held = holdThePatient();
    try {
      hasty.postLater("/appointments", visit.json());
      waiter();
      return hasty.post("/appointments", visit.json());
    } finally {
      held.close();
    }
  }

  /** The database ends the connection of a booking that waits. */
  private Answer databaseGoes() {
    Sql.Lock held = holdThePatient();
    try {
      CompletableFuture<Answer> booking = patient.client().postLater("/appointments", visit.json());
      Sql.query("select pg_terminate_backend(?)", waiter());
      return booking.join();
    } finally {
      held.close();
    }
  }

  private Sql.Lock holdThePatient() {
    return Sql.lock("select 1 from patients where id = ?", patient.id());
  }

  /** Whoever waits for a lock of ours. */
  private static int waiter() {
    Map<String, Object> waiting =
        eventually(
                Duration.ofSeconds(30),
                () ->
                    Sql.query(
                        "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query ilike '%patients%'"),
                found -> !found.isEmpty())
            .get(0);
    return (Integer) waiting.get("pid");
  }

  /** A row that holds another one's reason: it does not decrypt. */
  private Answer unreadable() {
    UUID one = booked(visit);
    UUID other = booked(visit.at(Visit.inDays(2)));
    Sql.run(
        "update appointments set reason_for_visit = (select reason_for_visit from appointments"
            + " where id = ?) where id = ?",
        one,
        other);
    Answer answer = patient.looksAt(other);
    Sql.run("update appointments set reason_for_visit = null where id = ?", other);
    return answer;
  }

  private Answer act(UUID id, String action) {
    return desk.send("POST", address(id) + "/" + action, BodyPublishers.noBody());
  }

  private Answer act(UUID id, String action, String header, String value) {
    return desk.header(header, value)
        .send("POST", address(id) + "/" + action, BodyPublishers.noBody());
  }

  private static Answer after(Answer first, Answer second) {
    first.mustBe(201);
    return second;
  }

  private static String address(UUID id) {
    return "/appointments/" + id;
  }

  private static Set<String> members(JsonNode problem) {
    Set<String> names = new TreeSet<>();
    problem.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
