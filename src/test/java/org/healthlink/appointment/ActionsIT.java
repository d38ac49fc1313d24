package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with a visit: when it is possible, and whose it is to do. */
@InTheServer
class ActionsIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private final UUID visit = patient.books(Visit.onsite(doctor)).mustBe(201).id();

  @ParameterizedTest(name = "{0}: {1} of a visit that {2} gives {3}")
  @CsvSource({
    "SCHEDULED, check-in, comes, CHECKED_IN",
    "SCHEDULED, cancel, comes, CANCELLED",
    "SCHEDULED, complete, comes, 409",
    "SCHEDULED, complete, runs, COMPLETED",
    "SCHEDULED, no-show, runs, 409",
    "SCHEDULED, no-show, is over, NO_SHOW",
    "CHECKED_IN, check-in, comes, CHECKED_IN",
    "CHECKED_IN, cancel, comes, CANCELLED",
    "CHECKED_IN, complete, runs, COMPLETED",
    "CHECKED_IN, no-show, is over, NO_SHOW",
    "IN_PROGRESS, check-in, runs, 409",
    "IN_PROGRESS, cancel, runs, 409",
    "IN_PROGRESS, complete, runs, COMPLETED",
    "IN_PROGRESS, no-show, is over, 409",
    "COMPLETED, complete, runs, 409",
    "COMPLETED, cancel, runs, 409",
    "CANCELLED, check-in, comes, 409",
    "NO_SHOW, no-show, is over, 409"
  })
  void aTransitionIsPossibleOrRefused(String from, String action, String time, String result) {
    place(time);
    Sql.run("update appointments set status = ? where id = ?", from, visit);
    Answer answer = hospital.frontDesk().post("/appointments/" + visit + "/" + action, "");
    if (result.equals("409")) {
      answer.mustBeProblem(409, "illegal-transition");
      assertEquals(from, answer.at("/appointmentStatus"));
    } else {
      assertEquals(result, answer.mustBe(200).at("/status"));
    }
  }

  @ParameterizedTest(name = "{0} by {1} answers {2}")
  @CsvSource({
    "check-in, patient, 200", "check-in, doctor, 403", "check-in, admin, 403",
    "cancel, patient, 200", "cancel, doctor, 200", "cancel, admin, 403",
    "complete, patient, 403", "complete, doctor, 200", "complete, admin, 403",
    "no-show, patient, 403", "no-show, doctor, 409", "cancel, stranger, 404",
    "check-in, stranger, 404", "complete, other doctor, 404"
  })
  void anActionIsForItsPeopleAlone(String action, String who, int status) {
    place(action.equals("complete") ? "runs" : "comes");
    client(who).post("/appointments/" + visit + "/" + action, "").mustBe(status);
  }

  @Test
  void aChangeNamesTheVersionItIsMadeFor() {
    String tag = patient.looksAt(visit).header("ETag");
    patch(patient.client().header("If-Match", tag), "{\"notes\": \"one\"}").mustBe(200);
    patch(patient.client().header("If-Match", tag), "{\"notes\": \"two\"}")
        .mustBeProblem(412, "precondition-failed");
    patch(patient.client().header("If-Match", "nonsense"), "{\"notes\": \"three\"}")
        .mustBeProblem(412, "precondition-failed");
    Answer seen = patient.looksAt(visit);
    assertEquals("one", seen.at("/notes"));
    assertNotEquals(tag, seen.header("ETag"));
  }

  @Test
  void nullTakesAFieldAwayAndAnAbsentOneStays() {
    patch(patient.client(), "{\"notes\": \"take care\"}").mustBe(200);
    patch(patient.client(), "{\"reasonForVisit\": null}").mustBe(200);
    Answer seen = patient.looksAt(visit);
    assertEquals("take care", seen.at("/notes"));
    assertEquals("", seen.at("/reasonForVisit"));
  }

  @Test
  void theDoctorWritesNotesAndNothingElse() {
    patch(doctor.client(), "{\"notes\": \"seen\"}").mustBe(200);
    patch(doctor.client(), "{\"reasonForVisit\": \"other\"}").mustBeProblem(403, "forbidden");
    patch(doctor.client(), "{\"type\": \"ONLINE\"}").mustBeProblem(403, "forbidden");
  }

  @Test
  void aPatchIsReadStrictly() {
    patch(patient.client(), "{\"type\": null}").mustBeProblem(400, "validation").mustBlame("/type");
    patch(patient.client(), "{\"status\": \"COMPLETED\"}")
        .mustBeProblem(400, "malformed-request")
        .mustBlame("/status");
    patient
        .client()
        .send("PATCH", "/appointments/" + visit, BodyPublishers.ofString("{}"))
        .mustBeProblem(415, "unsupported-media-type");
  }

  private Answer patch(HospitalClient client, String body) {
    return client
        .header("Content-Type", "application/merge-patch+json")
        .send("PATCH", "/appointments/" + visit, BodyPublishers.ofString(body));
  }

  private HospitalClient client(String who) {
    return switch (who) {
      case "patient" -> patient.client();
      case "doctor" -> doctor.client();
      case "admin" -> hospital.admin();
      case "stranger" -> hospital.somePatient().client();
      default -> hospital.someDoctor().client();
    };
  }

  private void place(String time) {
    String start =
        switch (time) {
          case "runs" -> "now() - interval '10 minutes'";
          case "is over" -> "now() - interval '60 minutes'";
          default -> "now() + interval '1 day'";
        };
    Sql.run(
        "update appointments set start_time = "
            + start
            + ", end_time = "
            + start
            + " + interval '30 minutes' where id = ?",
        visit);
  }
}
