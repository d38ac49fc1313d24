package org.healthlink.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.appointment.Appointment;
import org.healthlink.appointment.AppointmentConfiguration;
import org.healthlink.appointment.AppointmentFilter;
import org.healthlink.appointment.VisitRole;

/**
 * Decides who may see which part of what and who may do what. Everything that shows or does
 * something asks here; nothing decides for itself. Pure but for its configuration.
 */
@ApplicationScoped
public class AccessPolicy {

  @Inject private AppointmentConfiguration configuration;

  /** Whether the appointment exists at all for the caller; somebody else's does not. */
  public boolean maySee(Caller caller, Appointment appointment) {
    return caller.isStaff() || caller.isAdmin() || isParticipant(caller, appointment);
  }

  /** Whether the caller sees reason and notes: hospital IT keeps away from them. */
  public boolean maySeeContent(Caller caller, Appointment appointment) {
    return caller.isStaff() || isParticipant(caller, appointment);
  }

  /** Whether the caller sees the meeting's number, join link and passcode at this moment. */
  public boolean maySeeJoinLink(Caller caller, Appointment appointment, Instant now) {
    if (!appointment.hasUsableZoomMeeting()) {
      return false;
    }
    if (caller.isStaff() || caller.isDoctor(appointment.doctorId())) {
      return true;
    }
    return caller.isPatient(appointment.patientId())
        && (configuration.linksEarly() || configuration.joinWindow(appointment.slot()).isOpen(now));
  }

  /** Whether the caller may start the visit as its host: its doctor alone. */
  public boolean mayStart(Caller caller, Appointment appointment) {
    return caller.isDoctor(appointment.doctorId());
  }

  /** Whether the caller may join the visit. */
  public boolean mayJoin(Caller caller, Appointment appointment) {
    return caller.isStaff() || isParticipant(caller, appointment);
  }

  /** Whether the caller may move the visit, check in, or change what is written of it. */
  public boolean mayChange(Caller caller, Appointment appointment) {
    return caller.isStaff() || caller.isPatient(appointment.patientId());
  }

  /** Whether the caller may change the visit's notes. */
  public boolean mayNote(Caller caller, Appointment appointment) {
    return caller.isStaff() || isParticipant(caller, appointment);
  }

  public boolean mayCancel(Caller caller, Appointment appointment) {
    return caller.isStaff() || isParticipant(caller, appointment);
  }

  /** Whether the caller may say that the visit has taken place, or that nobody came. */
  public boolean mayFinish(Caller caller, Appointment appointment) {
    return caller.isStaff() || caller.isDoctor(appointment.doctorId());
  }

  /**
   * Whether the caller may change these fields of what is written of the visit.
   *
   * @param fields their names; the doctor writes {@code notes} alone
   */
  public boolean mayPatch(Caller caller, Appointment appointment, Set<?> fields) {
    return fields.stream().allMatch("notes"::equals)
        ? mayNote(caller, appointment)
        : mayChange(caller, appointment);
  }

  /** In which part the caller comes to the visit; empty for whom it is not open. */
  public Optional<VisitRole> roleIn(Caller caller, Appointment appointment) {
    if (caller.isDoctor(appointment.doctorId())) {
      return Optional.of(VisitRole.DOCTOR);
    }
    if (caller.isPatient(appointment.patientId())) {
      return Optional.of(VisitRole.PATIENT);
    }
    return caller.isStaff() ? Optional.of(VisitRole.STAFF) : Optional.empty();
  }

  /** Whether the caller may have somebody leave the visit, or end it: its doctor alone. */
  public boolean mayLead(Caller caller, Appointment appointment) {
    return caller.isDoctor(appointment.doctorId());
  }

  /** Whether the caller sees who was in the visit's meeting, and when. */
  public boolean maySeeAttendance(Caller caller, Appointment appointment) {
    return caller.isStaff() || caller.isDoctor(appointment.doctorId());
  }

  /** Whether the caller sees how the installation does in numbers. */
  public boolean maySeeFigures(Caller caller) {
    return caller.isAdmin();
  }

  /** Whether the caller may book for this patient. */
  public boolean mayBookFor(Caller caller, UUID patientId) {
    return caller.isStaff() || caller.isPatient(patientId);
  }

  /** Whether the caller has to say for whom he books: a patient books for himself. */
  public boolean mustNamePatient(Caller caller) {
    return caller.isStaff();
  }

  /**
   * Whom the caller books for; empty when that is not his business.
   *
   * @param named the patient of the request; null when it names none
   */
  public Optional<UUID> bookedFor(Caller caller, UUID named) {
    return Optional.ofNullable(named)
        .or(caller::patientId)
        .filter(patient -> mayBookFor(caller, patient));
  }

  /** Whether the caller's bookings are not counted: the front desk has many patients. */
  public boolean booksWithoutLimit(Caller caller) {
    return caller.isStaff();
  }

  /** Whether the caller sees the patient's record. */
  public boolean maySeePatient(Caller caller, UUID patientId) {
    return caller.isStaff() || caller.isAdmin() || caller.isPatient(patientId);
  }

  /** Whether the caller sees how people are reached and hosted: addresses, accounts, subjects. */
  public boolean maySeeContactData(Caller caller) {
    return caller.isStaff() || caller.isAdmin();
  }

  /** Whose appointments the caller's lists hold; null for everybody's. */
  public AppointmentFilter.Person listedFor(Caller caller) {
    return caller.isStaff() || caller.isAdmin()
        ? null
        : new AppointmentFilter.Person(
            caller.patientId().orElse(null), caller.doctorId().orElse(null));
  }

  private static boolean isParticipant(Caller caller, Appointment appointment) {
    return caller.isPatient(appointment.patientId()) || caller.isDoctor(appointment.doctorId());
  }
}
