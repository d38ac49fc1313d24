package org.healthlink.operations;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.Encryption;
import org.healthlink.platform.encryption.TestKeys;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Confidential;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** Who reads the database reads nothing about people and no key to a meeting. */
@InTheServer
class EncryptionAtRestIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void aDumpShowsNothingAboutPeopleAndNoWayIntoAMeeting() {
    String reason = Confidential.text("reason");
    String notes = Confidential.text("notes");
    Visit visit = Visit.online(doctor).with("reasonForVisit", reason).with("notes", notes);
    UUID id = patient.books(visit).mustBe(201).id();
    Row row = eventually(() -> Row.of(id), Row::isReady);
    String cancellation = Confidential.text("cancelled-because");
    UUID other = patient.books(Visit.onsite(doctor).at(Visit.inDays(3))).mustBe(201).id();
    patient
        .client()
        .post("/appointments/" + other + "/cancel", "{\"reason\": \"" + cancellation + "\"}")
        .mustBe(200);
    String dump = Sql.dump();
    assertTrue(dump.contains(row.text("meeting_reference")), "the dump is of this database");
    String link = row.text("zoom_join_url");
    for (String canary :
        List.of(
            reason,
            notes,
            cancellation,
            link,
            link.substring(link.indexOf("pwd=")),
            "\t" + row.text("zoom_meeting_password") + "\t",
            "Patient Name",
            "Dr. Name",
            "@patients.example",
            doctor.subject() + "@clinic.example")) {
      assertFalse(dump.contains(canary), canary);
    }
    Answer seen = patient.looksAt(id).mustBe(200);
    assertEquals(reason, seen.at("/reasonForVisit"));
    assertEquals(notes, seen.at("/notes"));
  }

  @Test
  void aValueThatIsCopiedToAnotherRowIsNotShown() {
    UUID one = patient.books(Visit.onsite(doctor).at(Visit.inDays(4))).mustBe(201).id();
    UUID two = patient.books(Visit.onsite(doctor).at(Visit.inDays(5))).mustBe(201).id();
    Sql.run(
        "update appointments set reason_for_visit = (select reason_for_visit from appointments"
            + " where id = ?) where id = ?",
        one,
        two);
    patient.looksAt(two).mustBeProblem(500, "internal");
    Sql.run("update appointments set reason_for_visit = null where id = ?", two);
  }

  @Test
  void aPatientIsFoundByAnAddressWhateverItsCase() {
    String email = patient.subject() + "@patients.example";
    for (String written : List.of(email, email.toUpperCase(java.util.Locale.ROOT))) {
      Answer found = hospital.frontDesk().get("/patients?email=" + written).mustBe(200);
      assertEquals(List.of(patient.id().toString()), found.each("id"));
    }
  }

  @Test
  void textsOfAFormerKeyAreReadAndBroughtToThePresentOne() {
    String name = Confidential.text("Former Name");
    EncryptedColumn column = new EncryptedColumn("patients", "name");
    String formerly = TestKeys.formerly(() -> column.encrypt(patient.id(), name));
    Sql.run(
        "update patients set name = ?, email_hash = 'none' where id = ?", formerly, patient.id());
    assertEquals(name, patient.get("/patients/" + patient.id()).mustBe(200).at("/name"));
    Sql.run("delete from encryption_progress");
    String primary = Encryption.current().keyset().primary() + ":";
    eventually(Duration.ofSeconds(60), () -> nameInTheRow(), text -> text.startsWith(primary));
    assertEquals(name, patient.get("/patients/" + patient.id()).mustBe(200).at("/name"));
    String email = patient.subject() + "@patients.example";
    assertEquals(
        List.of(patient.id().toString()),
        hospital.frontDesk().get("/patients?email=" + email).mustBe(200).each("id"));
    eventually(
        Duration.ofSeconds(60),
        () -> Sql.query("select * from encryption_progress where finished_at is null").size(),
        unfinished -> unfinished == 0);
    List<Map<String, Object>> keys = Sql.query("select key_id from encryption_keys");
    assertEquals(1, keys.size());
  }

  private String nameInTheRow() {
    return Sql.query("select name from patients where id = ?", patient.id())
        .get(0)
        .get("name")
        .toString();
  }
}
