package org.healthlink.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentFilter;
import org.healthlink.appointment.AppointmentFixture;
import org.healthlink.appointment.AppointmentStatus;
import org.healthlink.appointment.MeetingState;
import org.healthlink.unit.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessPolicyTest {

  private static final UUID STRANGER = new UUID(9, 9);
  private static final Instant EARLY = Instant.parse("2026-12-01T09:44:59Z");
  private static final Instant OPEN = Instant.parse("2026-12-01T09:45:00Z");
  private static final Instant OVER = Instant.parse("2026-12-01T11:30:00Z");

  private final Appointment visit =
      AppointmentFixture.online(AppointmentStatus.SCHEDULED, MeetingState.READY);

  enum Who {
    ITS_PATIENT(caller(Roles.PATIENT, AppointmentFixture.PATIENT, null)),
    ANOTHER_PATIENT(caller(Roles.PATIENT, STRANGER, null)),
    ITS_DOCTOR(caller(Roles.DOCTOR, null, AppointmentFixture.DOCTOR)),
    ANOTHER_DOCTOR(caller(Roles.DOCTOR, null, STRANGER)),
    ITS_PATIENT_A_DOCTOR(caller(Roles.DOCTOR, AppointmentFixture.PATIENT, STRANGER)),
    FRONT_DESK(caller(Roles.STAFF, null, null)),
    HOSPITAL_IT(caller(Roles.ADMIN, null, null)),
    NOBODY(caller("OTHER", null, null));

    private final Caller caller;

    Who(Caller caller) {
      this.caller = caller;
    }

    private static Caller caller(String role, UUID patient, UUID doctor) {
      return new Caller(
          "sub", Set.of(role), Optional.ofNullable(patient), Optional.ofNullable(doctor));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // see, content, join, start, book, patient's record, contact data
    "ITS_PATIENT,          true,  true,  true,  false, true,  true,  false",
    "ANOTHER_PATIENT,      false, false, false, false, false, false, false",
    "ITS_DOCTOR,           true,  true,  true,  true,  false, false, false",
    "ANOTHER_DOCTOR,       false, false, false, false, false, false, false",
    "ITS_PATIENT_A_DOCTOR, true,  true,  true,  false, true,  true,  false",
    "FRONT_DESK,           true,  true,  true,  false, true,  true,  true",
    "HOSPITAL_IT,          true,  false, false, false, false, true,  true",
    "NOBODY,               false, false, false, false, false, false, false",
  })
  void eachMayDoWhatTheContractSays(
      Who who,
      boolean see,
      boolean content,
      boolean join,
      boolean start,
      boolean book,
      boolean record,
      boolean contact) {
    AccessPolicy policy = policy(true);
    assertEquals(see, policy.maySee(who.caller, visit), "see");
    assertEquals(content, policy.maySeeContent(who.caller, visit), "content");
    assertEquals(join, policy.mayJoin(who.caller, visit), "join");
    assertEquals(start, policy.mayStart(who.caller, visit), "start");
    assertEquals(book, policy.mayBookFor(who.caller, AppointmentFixture.PATIENT), "book");
    assertEquals(record, policy.maySeePatient(who.caller, AppointmentFixture.PATIENT), "record");
    assertEquals(contact, policy.maySeeContactData(who.caller), "contact");
  }

  @ParameterizedTest
  @EnumSource
  void whoWasThereIsForTheDoctorAndTheFrontDesk(Who who) {
    assertEquals(
        who == Who.ITS_DOCTOR || who == Who.FRONT_DESK,
        policy(true).maySeeAttendance(who.caller, visit));
  }

  @ParameterizedTest
  @CsvSource({
    // links at any time; links when early, open, over and zoom.links.early is false
    "ITS_PATIENT,          true,  false, true,  false",
    "ANOTHER_PATIENT,      false, false, false, false",
    "ITS_DOCTOR,           true,  true,  true,  true",
    "ANOTHER_DOCTOR,       false, false, false, false",
    "ITS_PATIENT_A_DOCTOR, true,  false, true,  false",
    "FRONT_DESK,           true,  true,  true,  true",
    "HOSPITAL_IT,          false, false, false, false",
    "NOBODY,               false, false, false, false",
  })
  void theJoinLinkIsForThePeopleOfTheVisitAndTheFrontDesk(
      Who who, boolean atAnyTime, boolean early, boolean open, boolean over) {
    for (Instant now : new Instant[] {EARLY, OPEN, OVER}) {
      assertEquals(atAnyTime, policy(true).maySeeJoinLink(who.caller, visit, now), now.toString());
    }
    assertEquals(early, policy(false).maySeeJoinLink(who.caller, visit, EARLY), "early");
    assertEquals(open, policy(false).maySeeJoinLink(who.caller, visit, OPEN), "open");
    assertEquals(over, policy(false).maySeeJoinLink(who.caller, visit, OVER), "over");
  }

  @ParameterizedTest
  @EnumSource
  void nobodySeesALinkOfAVisitThatIsCancelledOrHasNoMeeting(Who who) {
    assertEquals(false, seesLink(who, AppointmentStatus.CANCELLED, MeetingState.READY));
    assertEquals(false, seesLink(who, AppointmentStatus.SCHEDULED, MeetingState.PENDING));
    assertEquals(false, seesLink(who, AppointmentStatus.SCHEDULED, MeetingState.REMOVED));
  }

  private static boolean seesLink(Who who, AppointmentStatus status, MeetingState state) {
    return policy(true).maySeeJoinLink(who.caller, AppointmentFixture.online(status, state), OPEN);
  }

  @Test
  void listsOfThePeopleHoldTheirOwnVisitsInEitherPart() {
    assertEquals(
        new AppointmentFilter.Person(AppointmentFixture.PATIENT, STRANGER),
        policy(true).listedFor(Who.ITS_PATIENT_A_DOCTOR.caller));
    assertEquals(
        new AppointmentFilter.Person(null, null), policy(true).listedFor(Who.NOBODY.caller));
  }

  @ParameterizedTest
  @EnumSource(names = {"FRONT_DESK", "HOSPITAL_IT"})
  void listsOfFrontDeskAndHospitalItHoldEverybodys(Who who) {
    assertNull(policy(true).listedFor(who.caller));
  }

  @Test
  void severalRolesAddUp() {
    Caller doctorAndAdmin =
        new Caller(
            "sub",
            Set.of(Roles.DOCTOR, Roles.ADMIN),
            Optional.empty(),
            Optional.of(AppointmentFixture.DOCTOR));
    assertEquals(true, policy(true).mayStart(doctorAndAdmin, visit));
    assertEquals(true, policy(true).maySeeContactData(doctorAndAdmin));
  }

  @ParameterizedTest
  @CsvSource({
    // names nobody, names the visit's patient, must name somebody, without a limit
    "ITS_PATIENT,          true,  true,  false, false",
    "ANOTHER_PATIENT,      true,  false, false, false",
    "ITS_DOCTOR,           false, false, false, false",
    "ITS_PATIENT_A_DOCTOR, true,  true,  false, false",
    "FRONT_DESK,           false, true,  true,  true",
    "HOSPITAL_IT,          false, false, false, false"
  })
  void aPatientBooksForHimselfAndTheFrontDeskForWhomItNames(
      Who who, boolean unnamed, boolean named, boolean mustName, boolean withoutLimit) {
    UUID patient = AppointmentFixture.PATIENT;
    Optional<UUID> nobody = policy(true).bookedFor(who.caller, null);
    assertEquals(unnamed ? who.caller.patientId() : Optional.empty(), nobody);
    Optional<UUID> somebody = policy(true).bookedFor(who.caller, patient);
    assertEquals(named ? Optional.of(patient) : Optional.empty(), somebody);
    assertEquals(mustName, policy(true).mustNamePatient(who.caller));
    assertEquals(withoutLimit, policy(true).booksWithoutLimit(who.caller));
  }

  @ParameterizedTest
  @CsvSource({
    // notes, reason, both, nothing
    "ITS_PATIENT,     true,  true,  true,  true",
    "ANOTHER_PATIENT, false, false, false, false",
    "ITS_DOCTOR,      true,  false, false, true",
    "FRONT_DESK,      true,  true,  true,  true",
    "HOSPITAL_IT,     false, false, false, false"
  })
  void theDoctorWritesNotesAlone(
      Who who, boolean notes, boolean reason, boolean both, boolean nothing) {
    AccessPolicy policy = policy(true);
    assertEquals(notes, policy.mayPatch(who.caller, visit, Set.of("notes")));
    assertEquals(reason, policy.mayPatch(who.caller, visit, Set.of("reasonForVisit")));
    assertEquals(both, policy.mayPatch(who.caller, visit, Set.of("notes", "type")));
    assertEquals(nothing, policy.mayPatch(who.caller, visit, Set.of()));
  }

  private static AccessPolicy policy(boolean linksEarly) {
    return Fields.set(
        new AccessPolicy(), "configuration", AppointmentFixture.configuration(linksEarly));
  }
}
