package org.healthlink.appointment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.Appointments.KeyUse;
import org.healthlink.appointment.BookingRefusedException.Reason;
import org.healthlink.directory.Directory;
import org.healthlink.directory.Doctor;
import org.healthlink.platform.Ids;
import org.healthlink.platform.database.SqlStates;

/**
 * Books visits and finds them. One method is one transaction (REQUIRED); what it returns is
 * detached when that ends. Whether the caller may is asked before, by the security policy.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AppointmentService {

  private static final Period FARTHEST_AHEAD = Period.ofYears(1);
  private static final int DAYS_SEARCHED_FOR_NEXT_SLOTS = 31;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Appointments appointments;
  @Inject private Directory directory;
  @Inject private OnlineVisits onlineVisits;
  @Inject private Event<AppointmentEvent> events;
  @Inject private Ids ids;
  @Inject private Clock clock;

  /**
   * Books a visit. The meeting of an ONLINE one is made after the commit by somebody else.
   *
   * @param key null when the caller makes no promise about repeating
   * @return the appointment, or with a key that was used before for the same body the appointment
   *     of then, as it is now
   * @throws BookingRefusedException when what is asked for cannot be had
   * @throws SlotTakenException when the doctor or the patient has a visit at that time
   */
  public Appointment book(BookingRequest request, IdempotencyKey key) {
    Instant now = now();
    if (key != null) {
      Optional<Appointment> booked = bookedBefore(key, now);
      if (booked.isPresent()) {
        return booked.get();
      }
    }
    Doctor doctor =
        appointments
            .lockUnlessHeld(request.patientId(), request.doctorId())
            .orElseGet(() -> queueForDoctor(request, now));
    TimeSlot slot = slot(request, doctor);
    checkTime(slot, doctor, now);
    Appointment appointment =
        new Appointment(
            ids.next(), request, slot, doctor.timeZone(), meetingFor(request.type(), now), now);
    insert(appointment, request);
    if (key != null) {
      appointments.remember(key, appointment.id(), now);
    }
    events.fire(new AppointmentEvent.Booked(appointment.id(), appointment.type()));
    return appointment;
  }

  public Optional<Appointment> find(UUID id) {
    return appointments.find(id);
  }

  /** In order of start time, then identifier. */
  public List<Appointment> list(AppointmentFilter filter) {
    return appointments.list(filter);
  }

  /** Of these appointments, those whose meeting is not waited for any more. */
  public List<UUID> settledAmong(List<UUID> ids) {
    return appointments.settledAmong(ids);
  }

  /**
   * The free slots of a doctor from one date to another, both inclusive, in the doctor's zone;
   * absent when there is no such doctor.
   */
  public Optional<List<TimeSlot>> freeSlots(UUID doctorId, LocalDate first, LocalDate last) {
    return directory
        .doctor(doctorId)
        .map(
            doctor ->
                bookable(
                    freeSlots(doctor, null, first, last)
                        .find(
                            first,
                            last,
                            clock.instant(),
                            Duration.ofMinutes(doctor.slotMinutes()),
                            Integer.MAX_VALUE)));
  }

  /** The next free slots from the refused one on, for the doctor and the patient both. */
  public List<TimeSlot> nextSlots(SlotTakenException taken, int limit) {
    Doctor doctor = directory.doctor(taken.doctorId()).orElseThrow();
    LocalDate first = taken.startTime().atZone(doctor.timeZone()).toLocalDate();
    LocalDate last = first.plusDays(DAYS_SEARCHED_FOR_NEXT_SLOTS);
    Duration length = taken.duration().orElse(Duration.ofMinutes(doctor.slotMinutes()));
    return bookable(
        freeSlots(doctor, taken.patientId(), first, last)
            .find(first, last, taken.startTime(), length, limit));
  }

  /** Nothing is offered that would be refused as too far ahead. */
  private List<TimeSlot> bookable(List<TimeSlot> free) {
    Instant farthest = farthest(clock.instant());
    return free.stream().filter(slot -> !slot.startTime().isAfter(farthest)).toList();
  }

  private static Instant farthest(Instant now) {
    return now.atZone(ZoneOffset.UTC).plus(FARTHEST_AHEAD).toInstant();
  }

  /**
   * Changes single fields.
   *
   * @param version the version that must still be there; null when any may
   * @throws VersionMismatchException when it is not
   * @throws IllegalTransitionException when the type of a visit that is over or cancelled is
   *     changed
   */
  public Appointment patch(UUID id, AppointmentPatch patch, Long version) {
    Appointment appointment = lock(id, version);
    boolean retyped = patch.type() != null && patch.type() != appointment.type();
    if (retyped && !appointment.status().active()) {
      throw new IllegalTransitionException(appointment.status());
    }
    appointment.patch(patch, now());
    return changed(appointment, AppointmentChange.EDITED, patch.fields(), retyped);
  }

  /**
   * Moves the visit; its meeting is moved after the commit and keeps its links.
   *
   * @param duration null to keep the length
   * @throws BookingRefusedException when the new time cannot be had
   * @throws SlotTakenException when the doctor or the patient has another visit then
   */
  public Appointment reschedule(UUID id, Instant startTime, Duration duration, Long version) {
    Appointment found = appointments.find(id).orElseThrow();
    appointments.lockPatient(found.patientId());
    Doctor doctor = appointments.lockDoctor(found.doctorId()).orElseThrow();
    Appointment appointment = lock(id, version);
    Instant now = now();
    Duration length = duration == null ? appointment.slot().length() : duration;
    TimeSlot slot = TimeSlot.of(startTime, length);
    SlotTakenException taken =
        new SlotTakenException(
            appointment.doctorId(), appointment.patientId(), slot.startTime(), length);
    appointment.require(AppointmentAction.RESCHEDULE, now);
    checkTime(slot, doctor, now);
    if (!appointments.busy(appointment.doctorId(), appointment.patientId(), slot, id).isEmpty()) {
      throw taken;
    }
    appointment.reschedule(slot, now);
    flush(taken);
    return changed(appointment, AppointmentChange.RESCHEDULED, List.of(), true);
  }

  /** Cancels the visit; its meeting is removed after the commit. */
  public Appointment cancel(UUID id, String reason, Long version) {
    Appointment appointment = lock(id, version);
    appointment.cancel(reason, now());
    return changed(appointment, AppointmentChange.CANCELLED, List.of(), true);
  }

  /**
   * Checks in, completes, or takes note that nobody came.
   *
   * @throws IllegalTransitionException when the status or the time does not allow it
   */
  public Appointment act(UUID id, AppointmentAction action, Long version) {
    Appointment appointment = lock(id, version);
    appointment.apply(action, now());
    return changed(appointment, action.change(), List.of(), !appointment.status().active());
  }

  /**
   * Follows what happened to the visit's meeting. From a status, or at a time, from which that
   * leads nowhere, nothing is changed.
   *
   * @param now when that is decided
   */
  public void follow(UUID id, AppointmentAction action, Instant now) {
    Appointment appointment = lock(id, null);
    if (action
        .apply(appointment.status(), appointment.slot(), now)
        .filter(next -> next != appointment.status())
        .isPresent()) {
      appointment.apply(action, now);
      changed(appointment, action.change(), List.of(), !appointment.status().active());
    }
  }

  private Appointment lock(UUID id, Long version) {
    Appointment appointment = appointments.lock(id).orElseThrow();
    if (version != null && version != appointment.version()) {
      throw new VersionMismatchException();
    }
    return appointment;
  }

  private Appointment changed(
      Appointment appointment,
      AppointmentChange change,
      List<String> fields,
      boolean meetingConcerned) {
    appointments.flush();
    if (meetingConcerned) {
      appointment
          .meeting()
          .after(appointment, onlineVisits.haveMeetings(), onlineVisits.haveRooms(), now())
          .ifPresent(
              next -> appointments.makeMeetingDue(appointment, next.state(), next.problem()));
    }
    events.fire(new AppointmentEvent.Changed(appointment.id(), change, fields));
    return appointments.reread(appointment);
  }

  private Instant now() {
    // What PostgreSQL keeps, so that the first answer equals later ones.
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Forgets idempotency keys that are older than a day; returns how many. */
  public int forgetOldKeys() {
    return appointments.forgetKeys(clock.instant());
  }

  private Optional<Appointment> bookedBefore(IdempotencyKey key, Instant now) {
    if (!appointments.tryLock(key)) {
      throw new BookingRefusedException(Reason.IDEMPOTENCY_IN_PROGRESS);
    }
    Optional<KeyUse> use = appointments.use(key, now);
    if (use.isPresent() && !key.hasSameBody(use.get().bodyHash())) {
      throw new BookingRefusedException(Reason.IDEMPOTENCY_KEY_REUSED);
    }
    return use.flatMap(found -> appointments.find(found.appointmentId()));
  }

  private Doctor queueForDoctor(BookingRequest request, Instant now) {
    refuseWhatIsPlainlyTaken(request, now);
    appointments
        .lockPatient(request.patientId())
        .orElseThrow(() -> new BookingRefusedException(Reason.UNKNOWN_PATIENT));
    return appointments
        .lockDoctor(request.doctorId())
        .orElseThrow(() -> new BookingRefusedException(Reason.UNKNOWN_DOCTOR));
  }

  /** Spares the losers of a race for one slot the queue for the locks. */
  private void refuseWhatIsPlainlyTaken(BookingRequest request, Instant now) {
    Duration atLeast = request.duration() == null ? Duration.ofMinutes(1) : request.duration();
    TimeSlot slot = TimeSlot.of(request.startTime(), atLeast);
    if (request.startTime().isAfter(now)
        && !appointments.busy(request.doctorId(), request.patientId(), slot, null).isEmpty()) {
      // The patient's visit is in the way of one that nobody could have: no other time is better.
      if (directory.doctor(request.doctorId()).isEmpty()) {
        throw new BookingRefusedException(Reason.UNKNOWN_DOCTOR);
      }
      throw new SlotTakenException(request);
    }
  }

  private static TimeSlot slot(BookingRequest request, Doctor doctor) {
    Duration length =
        request.duration() == null ? Duration.ofMinutes(doctor.slotMinutes()) : request.duration();
    return TimeSlot.of(request.startTime(), length);
  }

  private static void checkTime(TimeSlot slot, Doctor doctor, Instant now) {
    if (!slot.startTime().isAfter(now)) {
      throw new BookingRefusedException(Reason.IN_THE_PAST);
    }
    if (slot.startTime().isAfter(farthest(now))) {
      throw new BookingRefusedException(Reason.TOO_FAR_AHEAD);
    }
    if (!doctor.workingHours().cover(slot.startTime(), slot.endTime(), doctor.timeZone())
        || doctor.absences().touch(slot.startTime(), slot.endTime())) {
      throw new BookingRefusedException(Reason.OUTSIDE_WORKING_HOURS);
    }
  }

  private Meeting meetingFor(AppointmentType type, Instant now) {
    byte[] random = new byte[10];
    RANDOM.nextBytes(random);
    String reference = "HL-" + HexFormat.of().formatHex(random);
    if (type == AppointmentType.ONLINE && onlineVisits.haveMeetings()) {
      return Meeting.wanted(reference, now);
    }
    return type == AppointmentType.ONLINE && onlineVisits.haveRooms()
        ? Meeting.atTheDoor(reference)
        : Meeting.notNeeded(reference);
  }

  /**
   * The locks that are held make the look before the insert reliable; the database's constraints
   * refuse what would get past them all the same.
   */
  private void insert(Appointment appointment, BookingRequest request) {
    if (!appointments
        .busy(appointment.doctorId(), appointment.patientId(), appointment.slot(), null)
        .isEmpty()) {
      throw new SlotTakenException(request);
    }
    appointments.add(appointment);
    flush(new SlotTakenException(request));
  }

  private void flush(SlotTakenException taken) {
    try {
      appointments.flush();
    } catch (PersistenceException e) {
      String state = SqlStates.of(e).orElse("");
      if (state.equals(SqlStates.EXCLUSION_VIOLATION) || state.equals(SqlStates.DEADLOCK)) {
        throw taken;
      }
      throw e;
    }
  }

  private FreeSlots freeSlots(Doctor doctor, UUID patientId, LocalDate first, LocalDate last) {
    ZoneId zone = doctor.timeZone();
    TimeSlot range =
        new TimeSlot(
            first.atStartOfDay(zone).toInstant(), last.plusDays(2).atStartOfDay(zone).toInstant());
    return new FreeSlots(doctor, appointments.busy(doctor.id(), patientId, range, null));
  }
}
