package org.healthlink.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** The people of one test at the pages of the real WAR; nothing may go wrong in any page. */
final class RealPeople implements AutoCloseable {

  private final RealParts parts;
  private final List<VisitPage> pages = new ArrayList<>();

  RealPeople(RealParts parts) {
    this.parts = parts;
  }

  VisitPage open(RealVisit visit, String role) {
    VisitPage page = visit.open(parts, role);
    pages.add(page);
    return page;
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
