package org.healthlink.video;

import static org.healthlink.appointment.AppointmentFixture.SLOT;
import static org.healthlink.video.Facts.at;
import static org.healthlink.video.Facts.person;
import static org.healthlink.video.Facts.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.MeetingFact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The visit is from 10:00 to 10:30; facts are told by the seconds after its start. */
class AttendanceSheetTest {

  private static final Instant AFTERWARDS = at("10:30:00");

  @Test
  void eachStayHasItsTimesAndItsRole() {
    assertEquals(
        List.of(
            new Attendance("a", Role.HOST, at("10:00:00"), at("10:20:00")),
            new Attendance("a", Role.GUEST, at("10:01:00"), at("10:19:00"))),
        sheet(
                person("a", Kind.LEFT, "p", Role.GUEST, 1140),
                person("a", Kind.JOINED, "d", Role.HOST, 0),
                person("a", Kind.LEFT, "d", Role.HOST, 1200),
                person("a", Kind.JOINED, "p", Role.GUEST, 60))
            .items());
  }

  @Test
  void whoComesBackHasTwoStays() {
    assertEquals(
        List.of(
            new Attendance("a", Role.GUEST, at("10:00:00"), at("10:01:00")),
            new Attendance("a", Role.GUEST, at("10:02:00"), at("10:03:00"))),
        sheet(
                person("a", Kind.JOINED, "p", Role.GUEST, 0),
                person("a", Kind.LEFT, "p", Role.GUEST, 60),
                person("a", Kind.JOINED, "p", Role.GUEST, 120),
                person("a", Kind.LEFT, "p", Role.GUEST, 180))
            .items());
  }

  @Test
  void runsAreKeptApart() {
    assertEquals(
        List.of(
            new Attendance("a", Role.GUEST, at("10:00:00"), at("10:01:00")),
            new Attendance("b", Role.GUEST, at("10:02:00"), null)),
        sheet(
                person("a", Kind.JOINED, "p", Role.GUEST, 0),
                run("a", Kind.ENDED, 60),
                person("b", Kind.JOINED, "p", Role.GUEST, 120))
            .items());
  }

  @Test
  void whatIsNotKnownStaysOpen() {
    assertEquals(
        List.of(
            new Attendance("a", Role.GUEST, null, at("10:01:00")),
            new Attendance("a", Role.HOST, at("10:02:00"), null)),
        sheet(
                person("a", Kind.JOINED, "d", Role.HOST, 120),
                person("a", Kind.LEFT, "p", Role.GUEST, 60))
            .items());
  }

  @Test
  void whoIsToldOfTwiceWithOtherTimesIsOnePerson() {
    assertEquals(
        List.of(new Attendance("a", Role.GUEST, at("10:00:00"), at("10:01:01"))),
        sheet(
                person("a", Kind.JOINED, "p", Role.GUEST, 0),
                person("a", Kind.JOINED, "p", Role.GUEST, 1),
                person("a", Kind.LEFT, "p", Role.GUEST, 60),
                person("a", Kind.LEFT, "p", Role.GUEST, 61))
            .items());
  }

  @Test
  void nobodyButTheHostCameIsProposedWithItsEvidence() {
    AttendanceSheet.Finding finding =
        sheet(
                person("a", Kind.JOINED, "d", Role.HOST, 0),
                person("a", Kind.LEFT, "d", Role.HOST, 1200))
            .finding(AppointmentStatus.IN_PROGRESS, SLOT, AFTERWARDS);
    assertTrue(finding.nobodyCame());
    assertEquals(
        "The host was there from 2026-12-01T10:00:00Z until 2026-12-01T10:20:00Z, nobody else came,"
            + " and the visit's time is over.",
        finding.evidence());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"JOINED", "LEFT", "WAITED"})
  void whoeverWasSeenAtAllCame(Kind kind) {
    assertFalse(
        proposes(
            AFTERWARDS,
            person("a", Kind.JOINED, "d", Role.HOST, 0),
            person("a", kind, "p", Role.GUEST, 60)));
  }

  @Test
  void withoutAnyEventNothingIsProposed() {
    assertFalse(proposes(AFTERWARDS));
    assertFalse(proposes(AFTERWARDS, run("a", Kind.STARTED, 0), run("a", Kind.ENDED, 1800)));
  }

  @Test
  void beforeTheVisitIsOverNothingIsProposed() {
    MeetingFact host = person("a", Kind.JOINED, "d", Role.HOST, 0);
    assertFalse(proposes(at("10:29:59"), host));
    assertTrue(proposes(AFTERWARDS, host));
  }

  @ParameterizedTest
  @CsvSource({
    // the host's coming and going, in seconds after the visit's start
    "-60, 60, true",
    "-3600, , true",
    "-3601, , false",
    "-7200, 1, true",
    "-7200, 0, false",
    "1799, , true",
    "1800, , false",
    ", 600, false",
  })
  void theHostMustHaveComeForTheVisit(Long from, Long to, boolean proposed) {
    Stream<MeetingFact> came =
        from == null ? Stream.of() : Stream.of(person("a", Kind.JOINED, "d", Role.HOST, from));
    Stream<MeetingFact> left =
        to == null ? Stream.of() : Stream.of(person("a", Kind.LEFT, "d", Role.HOST, to));
    assertEquals(
        proposed, proposes(at("11:00:00"), Stream.concat(came, left).toArray(MeetingFact[]::new)));
  }

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, true",
    "CHECKED_IN, true",
    "IN_PROGRESS, true",
    "COMPLETED, true",
    "CANCELLED, false",
    "NO_SHOW, false",
  })
  void whatIsSettledIsNotProposed(AppointmentStatus status, boolean proposed) {
    assertEquals(
        proposed,
        sheet(person("a", Kind.JOINED, "d", Role.HOST, 0))
            .finding(status, SLOT, AFTERWARDS)
            .nobodyCame());
  }

  private static boolean proposes(Instant now, MeetingFact... facts) {
    return sheet(facts).finding(AppointmentStatus.SCHEDULED, SLOT, now).nobodyCame();
  }

  private static AttendanceSheet sheet(MeetingFact... facts) {
    return AttendanceSheet.of(List.of(facts));
  }
}
