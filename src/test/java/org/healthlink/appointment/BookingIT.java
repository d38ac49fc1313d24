package org.healthlink.appointment;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

@InTheServer
class BookingIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void anOnlineVisitIsAnsweredWithWhatWasBooked() {
    Visit visit = Visit.online(doctor).lasting(45).with("notes", "Bring the ECG");
    Answer booked = patient.books(visit).mustBe(201);
    assertEquals(doctor.id().toString(), booked.at("/doctorId"));
    assertEquals(patient.id().toString(), booked.at("/patientId"));
    assertEquals("ONLINE", booked.at("/type"));
    assertEquals("SCHEDULED", booked.at("/status"));
    assertEquals(visit.start().toString(), booked.at("/startTime"));
    assertEquals(visit.start().plusSeconds(45 * 60).toString(), booked.at("/endTime"));
    assertEquals(visit.fields().get("reasonForVisit"), booked.at("/reasonForVisit"));
    assertEquals("Bring the ECG", booked.at("/notes"));
    assertEquals("UTC", booked.at("/timeZone"));
    assertEquals(7, booked.id().version());
  }

  @Test
  void theAnswerComesAtOnceAndTheMeetingLater() {
    Answer booked = patient.books(Visit.online(doctor)).mustBe(201);
    assertEquals("PENDING", booked.at("/meeting/state"));
    assertFalse(booked.json().has("zoomJoinUrl"));
    eventually(() -> patient.looksAt(booked.id()), a -> a.at("/meeting/state").equals("READY"));
  }

  @Test
  void theLocationLeadsToTheAppointment() {
    Answer booked = patient.books(Visit.online(doctor)).mustBe(201);
    String location = booked.header("Location");
    assertTrue(location.endsWith("/healthlink/api/v1/appointments/" + booked.id()), location);
    String path = location.substring(location.indexOf("/healthlink/"));
    assertEquals(booked.id(), patient.get(path).mustBe(200).id());
  }

  @Test
  void anOnsiteVisitNeedsNoMeeting() {
    Answer booked = patient.books(Visit.onsite(doctor)).mustBe(201);
    assertEquals("NOT_NEEDED", booked.at("/meeting/state"));
    assertFalse(Row.of(booked.id()).has("meeting_due_at"));
  }

  @Test
  void aVisitIsAsLongAsTheDoctorsSlotUnlessSaidOtherwise() {
    Person quick = hospital.doctor(Map.of("slotMinutes", 20));
    Answer booked = patient.books(Visit.online(quick)).mustBe(201);
    Instant end = Instant.parse(booked.at("/startTime")).plusSeconds(20 * 60);
    assertEquals(end.toString(), booked.at("/endTime"));
  }

  @Test
  void aStartWithAnOffsetIsTheSameInstant() {
    Visit visit = Visit.online(doctor);
    String local = visit.start().atOffset(ZoneOffset.ofHours(5)).toString();
    Answer booked = patient.books(visit.with("startTime", local.replace("+05", ":00+05")));
    assertEquals(visit.start().toString(), booked.mustBe(201).at("/startTime"));
  }

  @Test
  void theFrontDeskBooksForAnybody() {
    Visit visit = Visit.online(doctor).of(patient);
    Answer booked = hospital.frontDesk().post("/appointments", visit.json()).mustBe(201);
    assertEquals(patient.id().toString(), booked.at("/patientId"));
    patient.looksAt(booked.id()).mustBe(200);
  }

  @Test
  void theFrontDeskNamesThePatient() {
    hospital
        .frontDesk()
        .post("/appointments", Visit.online(doctor).json())
        .mustBeProblem(400, "validation")
        .mustBlame("/patientId");
  }

  @Test
  void aPatientMayNameHimselfAndNobodyElse() {
    patient.books(Visit.online(doctor).of(hospital.somePatient())).mustBeProblem(403, "forbidden");
    patient.books(Visit.online(doctor).of(UUID.randomUUID())).mustBeProblem(403, "forbidden");
    patient.books(Visit.online(doctor).of(patient)).mustBe(201);
  }

  @Test
  void doctorsAndAdministratorsDoNotBook() {
    Visit visit = Visit.online(doctor).of(patient);
    doctor.books(visit).mustBeProblem(403, "forbidden");
    hospital.admin().post("/appointments", visit.json()).mustBeProblem(403, "forbidden");
  }

  @Test
  void aTakenTimeIsRefusedWithThreeThatAreFree() {
    Visit visit = Visit.online(doctor);
    patient.books(visit).mustBe(201);
    Person other = hospital.somePatient();
    Answer refused = other.books(visit).mustBeProblem(409, "slot-taken");
    assertEquals(3, refused.json().path("nextSlots").size());
    for (int i = 0; i < 3; i++) {
      Instant free = Instant.parse(refused.at("/nextSlots/" + i + "/startTime"));
      other.books(visit.at(free)).mustBe(201);
    }
  }

  @Test
  void aPatientIsNotInTwoPlaces() {
    Visit visit = Visit.online(doctor);
    patient.books(visit).mustBe(201);
    Visit elsewhere = Visit.onsite(hospital.someDoctor()).at(visit.start().plusSeconds(600));
    patient.books(elsewhere).mustBeProblem(409, "slot-taken");
  }

  @Test
  void visitsMayTouch() {
    Visit visit = Visit.online(doctor).lasting(30);
    patient.books(visit).mustBe(201);
    patient.books(visit.at(visit.start().plus(Duration.ofMinutes(30)))).mustBe(201);
    patient.books(visit.at(visit.start().minus(Duration.ofMinutes(30)))).mustBe(201);
  }
}
