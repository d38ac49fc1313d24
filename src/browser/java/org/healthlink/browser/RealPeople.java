package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;

/** The people of one test at the pages of the real WAR; nothing may go wrong in any page. */
final class RealPeople implements AutoCloseable {

  private final RealParts parts;
  private final RealHospital hospital;
  private final List<VisitPage> pages = new ArrayList<>();

  RealPeople(RealParts parts, RealHospital hospital) {
    this.parts = parts;
    this.hospital = hospital;
  }

  VisitPage open(RealVisit visit, String role) {
    VisitPage page = visit.open(parts, role);
    pages.add(page);
    return page;
  }

  /** A visit whose meeting cannot be made, so that it is in a room. */
  RealVisit roomVisit() {
    hospital.war().zoom().faults(Fault.status(500).on(Operation.CREATE));
    return hospital.visit();
  }

  /** To each one comes the picture of the other, and moves. */
  void seeEachOther(VisitPage doctor, VisitPage patient) {
    patient.sees("blue").says("You are connected with the doctor");
    doctor.sees("red").says("You are connected with the patient");
  }

  @Override
  public void close() {
    List<String> complaints = pages.stream().flatMap(page -> page.complaints().stream()).toList();
    pages.forEach(VisitPage::close);
    assertEquals(List.of(), complaints);
  }
}
