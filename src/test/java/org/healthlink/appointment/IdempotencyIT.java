package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Crowd;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class IdempotencyIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient =
      hospital.somePatient().with("Idempotency-Key", "key-" + UUID.randomUUID());
  private final Visit visit = Visit.onsite(doctor);

  @Test
  void theSameRequestBooksOnce() {
    Answer first = patient.books(visit).mustBe(201);
    Answer again = patient.books(visit).mustBe(201);
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(first.json(), again.json());
    assertEquals(1, visits());
  }

  @Test
  void theSameRequestIsAnsweredWithTheAppointmentAsItIsNow() {
    UUID id = patient.books(visit).mustBe(201).id();
    Sql.run("update appointments set status = 'CANCELLED' where id = ?", id);
    assertEquals("CANCELLED", patient.books(visit).mustBe(201).at("/status"));
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    patient.books(visit).mustBe(201);
    patient.books(visit.lasting(45)).mustBeProblem(422, "idempotency-key-reused");
    String sameInOtherBytes = visit.json() + " ";
    patient
        .client()
        .post("/appointments", sameInOtherBytes)
        .mustBeProblem(422, "idempotency-key-reused");
    assertEquals(1, visits());
  }

  @Test
  void aKeyBelongsToItsCaller() {
    String key = "key-" + UUID.randomUUID();
    Answer mine = patient.with("Idempotency-Key", key).books(visit).mustBe(201);
    Person other = hospital.somePatient().with("Idempotency-Key", key);
    Visit later = visit.at(visit.start().plusSeconds(7_200));
    assertNotEquals(mine.id(), other.books(later).mustBe(201).id());
  }

  @Test
  void withoutAKeyEveryRequestIsANewOne() {
    Person careless = hospital.somePatient();
    careless.books(visit).mustBe(201);
    careless.books(visit).mustBeProblem(409, "slot-taken");
  }

  @Test
  void aRefusalIsNotRemembered() {
    Answer refused = patient.books(Visit.onsite(doctor).at(Visit.inDays(-1)));
    refused.mustBeProblem(422, "in-the-past");
    patient.books(visit).mustBe(201);
  }

  @Test
  void aTakenSlotIsNotRememberedEither() {
    UUID blocking = hospital.somePatient().books(visit).mustBe(201).id();
    patient.books(visit).mustBeProblem(409, "slot-taken");
    Sql.run("update appointments set status = 'CANCELLED' where id = ?", blocking);
    patient.books(visit).mustBe(201);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    patient.books(visit).mustBe(201);
    Sql.run(
        "update idempotency_keys set created_at = created_at - interval '25 hours'"
            + " where caller = ?",
        patient.subject());
    patient.books(visit).mustBeProblem(409, "slot-taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "with\ttab"})
  void aKeyIsVisibleAscii(String key) {
    patient
        .with("Idempotency-Key", key)
        .books(visit)
        .mustBeProblem(400, "validation")
        .mustBlame("Idempotency-Key");
  }

  @Test
  void aKeyHas255CharactersAtMost() {
    patient.with("Idempotency-Key", "k".repeat(256)).books(visit).mustBeProblem(400, "validation");
    patient.with("Idempotency-Key", "k".repeat(255)).books(visit).mustBe(201);
  }

  @Test
  void manyAtOnceBookOnce() {
    List<Person> impatient = Collections.nCopies(20, patient);
    List<Answer> answers =
        Crowd.all(impatient, p -> p.client().postLater("/appointments", visit.json()));
    Set<String> booked =
        answers.stream()
            .filter(a -> a.status() == 201)
            .map(a -> a.at("/id"))
            .collect(Collectors.toSet());
    assertEquals(1, booked.size());
    answers.stream()
        .filter(a -> a.status() != 201)
        .forEach(a -> a.mustBeProblem(409, "idempotency-in-progress"));
    assertEquals(1, visits());
    assertTrue(booked.contains(patient.books(visit).mustBe(201).at("/id")));
  }

  private long visits() {
    return Sql.count("select count(*) from appointments where doctor_id = ?", doctor.id());
  }
}
