package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.healthlink.janus.JanusByHand;
import org.healthlink.janus.JanusRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A doctor and a patient meet, whatever happens meanwhile. */
@RealParts.Needed
class VisitForTwoIT {

  private final RealParts parts;
  private final JanusRooms rooms;
  private final StubVisit visit;
  private final VisitPage doctor;
  private final VisitPage patient;

  VisitForTwoIT(RealParts parts) {
    this.parts = parts;
    rooms = JanusByHand.rooms(parts.janus().address(), List.of(), Optional.empty());
    visit = parts.stub().add(new StubVisit(rooms));
    doctor = VisitPage.with(parts.withDevices(), VisitPage.phone(), "blue");
    patient = VisitPage.with(parts.withDevices(), VisitPage.phone(), "red");
  }

  @AfterEach
  void end() {
    List<String> complaints = List.copyOf(patient.complaints());
    patient.close();
    doctor.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void eachSeesTheOther() {
    meet();
    patient.says("You are connected with the doctor");
    doctor.says("You are connected with the patient");
  }

  private void meet() {
    patient.open(parts.stub(), visit, "PATIENT").joins().says("Please wait for the doctor");
    doctor.open(parts.stub(), visit, "DOCTOR").joins();
    patient.sees("blue");
    doctor.sees("red");
  }
}
