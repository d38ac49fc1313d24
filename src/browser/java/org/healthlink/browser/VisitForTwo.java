package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.healthlink.video.RoomAccess;

/** A doctor in blue and a patient in red, each with a page of their own, who have met. */
final class VisitForTwo implements AutoCloseable {

  private final VisitPage doctor;
  private final VisitPage patient;

  VisitForTwo(RealParts parts, StubVisit visit) {
    doctor = VisitPage.with(parts.withDevices(), VisitPage.phone(), "blue");
    patient = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red");
    patient.open(parts.stub(), visit, "PATIENT").joins();
    doctor.open(parts.stub(), visit, "DOCTOR").joins();
    seeEachOther();
  }

  /** They meet although somebody who calls himself the patient is in the room already. */
  static VisitForTwo besides(RawGuest ghost, RealParts parts, StubVisit visit, RoomAccess access) {
    assertEquals(0, ghost.joins(access.room(), access.pin(), access.roomToken(), "PATIENT"));
    return new VisitForTwo(parts, visit);
  }

  VisitPage doctor() {
    return doctor;
  }

  VisitPage patient() {
    return patient;
  }

  VisitForTwo seeEachOther() {
    patient.sees("blue").says("You are connected with the doctor");
    doctor.sees("red").says("You are connected with the patient");
    return this;
  }

  @Override
  public void close() {
    List<String> complaints =
        List.of(patient.complaints().toString(), doctor.complaints().toString());
    patient.close();
    doctor.close();
    assertEquals(List.of("[]", "[]"), complaints);
  }
}
