package org.healthlink.audit;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who did what is written down, and nobody changes that unnoticed. */
@InTheServer
class AuditIT {
  private static final String VERIFY = "/admin/audit/verify";

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @AfterEach
  void entriesStayAgain() {
    Sql.run("alter table audit_entries enable trigger audit_entries_stay");
  }

  @Test
  void everyStepOfAVisitIsWrittenDownWithItsActor() {
    Answer booked = patient.waiting(15).books(Visit.online(doctor)).mustBe(201);
    String path = "/appointments/" + booked.id();
    doctor.get(path).mustBe(200);
    hospital
        .frontDesk()
        .post(path + "/reschedule", "{\"startTime\": \"" + Visit.inDays(2) + "\"}")
        .mustBe(200);
    doctor.get(path + "/start").mustBe(303);
    patient.client().post(path + "/links", "{\"purpose\": \"join\"}").mustBe(201);
    hospital.admin().post(path + "/meeting/retry", "").mustBe(202);
    patient.client().post(path + "/cancel", "{\"reason\": \"ill\"}").mustBe(200);
    Answer entries = entriesOf(booked.id());
    assertEquals(
        List.of(
            "BOOKED",
            "LINKS_READ",
            "LINKS_READ",
            "RESCHEDULED",
            "LINKS_READ",
            "START_OPENED",
            "TICKET_ISSUED",
            "MEETING_RETRIED",
            "CANCELLED"),
        entries.each("action"));
    assertEquals(
        List.of(
            patient.subject(),
            patient.subject(),
            doctor.subject(),
            "desk",
            "desk",
            doctor.subject(),
            patient.subject(),
            "it",
            patient.subject()),
        entries.each("actor"));
    assertTrue(entries.each("requestId").size() >= 8, "an answer that waited may have none");
    assertFalse(entries.text().contains("ill\""));
    assertEquals(doctor.id().toString(), entries.each("doctorId").get(0));
  }

  @Test
  void whatDidNotHappenIsNotWrittenDown() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    hospital.somePatient().books(Visit.onsite(doctor)).mustBe(409);
    patient.client().post("/appointments/" + id + "/complete", "").mustBe(403);
    doctor.client().post("/appointments/" + id + "/complete", "").mustBe(409);
    assertEquals(List.of("BOOKED"), entriesOf(id).each("action"));
  }

  @Test
  void changesOfDoctorsAndPatientsAreWrittenDown() {
    long before = Sql.count("select count(*) from audit_entries where doctor_id = ?", doctor.id());
    hospital
        .admin()
        .put("/doctors/" + doctor.id(), Hospital.json(Hospital.doctorBody(doctor.subject())))
        .mustBe(200);
    assertEquals(
        before + 1,
        Sql.count("select count(*) from audit_entries where doctor_id = ?", doctor.id()));
    assertEquals(
        1,
        Sql.count(
            "select count(*) from audit_entries where patient_id = ? and action ="
                + " 'PATIENT_CHANGED' and actor = 'desk'",
            patient.id()));
  }

  @Test
  void theRecordIsReadPageByPageByHospitalItAlone() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    for (int i = 0; i < 4; i++) {
      patient.client().post("/appointments/" + id + "/check-in", "").mustBe(200);
    }
    Answer first = hospital.admin().get("/admin/audit?limit=3&appointmentId=" + id).mustBe(200);
    assertEquals(List.of("BOOKED", "CHECKED_IN", "CHECKED_IN"), first.each("action"));
    String link = first.header("Link");
    Answer second = hospital.admin().get(link.substring(1, link.indexOf('>'))).mustBe(200);
    assertEquals(List.of("CHECKED_IN", "CHECKED_IN"), second.each("action"));
    assertEquals("", second.header("Link"));
    String none = "/admin/audit?appointmentId=" + id + "&from=" + Instant.now().plusSeconds(60);
    assertEquals(List.of(), hospital.admin().get(none).mustBe(200).each("action"));
    hospital.admin().get("/admin/audit?cursor=nonsense").mustBeProblem(400, "validation");
    hospital.frontDesk().get("/admin/audit").mustBeProblem(403, "forbidden");
    doctor.get(VERIFY).mustBeProblem(403, "forbidden");
  }

  @Test
  void entriesAreSealedWithinSecondsAndTheRecordIsIntact() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    sealed(id);
    Answer verdict = hospital.admin().get(VERIFY).mustBe(200);
    assertTrue(verdict.json().path("intact").asBoolean(), verdict::toString);
    assertTrue(Instant.parse(verdict.at("/sealedUntil")).isBefore(Instant.now()));
    assertTrue(verdict.json().has("unsealed"));
    assertFalse(verdict.json().has("fault"));
  }

  @Test
  void theDatabaseRefusesToChangeOrRemoveAnEntry() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    sealed(id);
    for (String change :
        List.of(
            "update audit_entries set actor = 'nobody' where appointment_id = ?",
            "update audit_entries set seal_number = null, seal = null where appointment_id = ?",
            "delete from audit_entries where appointment_id = ?")) {
      assertTrue(
          org.junit.jupiter.api.Assertions.assertThrows(
                  IllegalStateException.class, () -> Sql.run(change, id))
              .getMessage()
              .contains("neither changed nor removed"));
    }
  }

  @Test
  void oneByteThatIsFlippedIsFound() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    long number = sealed(id);
    tampered(
        "update audit_entries set actor = 'patienu' || substr(actor, 8) where appointment_id = ?",
        "update audit_entries set actor = 'patient' || substr(actor, 8) where appointment_id = ?",
        id,
        "EDITED",
        number);
  }

  @Test
  void anEntryThatIsTakenOutIsFound() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    long number = sealed(id);
    sealed(patient.books(Visit.onsite(doctor).at(Visit.inDays(3))).mustBe(201).id());
    Sql.run("create table if not exists taken_out (like audit_entries)");
    Sql.run("insert into taken_out select * from audit_entries where appointment_id = ?", id);
    tampered(
        "delete from audit_entries where appointment_id = ?",
        "insert into audit_entries select * from taken_out where appointment_id = ?",
        id,
        "REMOVED",
        number);
    Sql.run("drop table taken_out");
  }

  @Test
  void anEntryThatIsPutInIsFound() {
    UUID id = UUID.randomUUID();
    tampered(
        "insert into audit_entries (id, at, actor, roles, action, appointment_id, mac)"
            + " select gen_random_uuid(), now() + interval '1 hour', 'x', 'STAFF', 'BOOKED', ?,"
            + " '\\x00'",
        "delete from audit_entries where appointment_id = ?",
        id,
        "INSERTED",
        -1);
  }

  @Test
  void anEndThatIsCutOffIsFound() {
    UUID id = patient.books(Visit.onsite(doctor)).mustBe(201).id();
    sealed(id);
    Sql.run("create table if not exists cut_off (like audit_chain)");
    Sql.run("insert into cut_off select * from audit_chain");
    Sql.run("alter table audit_entries disable trigger audit_entries_stay");
    Sql.run(
        "update audit_chain set head_number = head_number - 1, head_seal = (select seal from"
            + " audit_entries where seal_number = head_number - 1)");
    Answer verdict = hospital.admin().get(VERIFY).mustBe(200);
    Sql.run(
        "update audit_chain set head_number = c.head_number, head_seal = c.head_seal,"
            + " head_mac = c.head_mac from cut_off c where audit_chain.head_number <"
            + " c.head_number");
    Sql.run("drop table cut_off");
    assertFalse(verdict.json().path("intact").asBoolean(true), verdict::toString);
  }

  private void tampered(String change, String undo, UUID id, String fault, long number) {
    Sql.run("alter table audit_entries disable trigger audit_entries_stay");
    Sql.run(change, id);
    Answer verdict = hospital.admin().get(VERIFY).mustBe(200);
    Sql.run(undo, id);
    assertFalse(verdict.json().path("intact").asBoolean(true), verdict::toString);
    assertEquals(fault, verdict.at("/fault"), verdict::toString);
    if (number > 0) {
      assertEquals(number, verdict.json().path("sealNumber").asLong(), verdict::toString);
    }
    assertTrue(hospital.admin().get(VERIFY).json().path("intact").asBoolean());
  }

  /** The place of a visit's booking in the chain. */
  private long sealed(UUID id) {
    return eventually(
        () ->
            Sql.count(
                "select coalesce(max(seal_number), 0) from audit_entries where appointment_id = ?",
                id),
        number -> number > 0);
  }

  private Answer entriesOf(UUID id) {
    return hospital.admin().get("/admin/audit?appointmentId=" + id).mustBe(200);
  }
}
