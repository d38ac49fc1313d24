package org.healthlink.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.directory.Doctor;
import org.healthlink.directory.Patient;

/** The repository of appointments. Runs in the caller's transaction. */
@ApplicationScoped
class Appointments {

  private static final Duration KEYS_KEPT = Duration.ofHours(24);

  /** The range comes from parameters alone, so that the exclusion constraint's index serves it. */
  private static final String BUSY =
      "select id, start_time, end_time from appointments where %s = ?%d"
          + " and during && tstzrange(?1, ?2, '[)')"
          + " and status in ('SCHEDULED', 'CHECKED_IN', 'IN_PROGRESS')";

  private static final UUID NOBODYS = new UUID(0, 0);

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  Optional<Appointment> find(UUID id) {
    return Optional.ofNullable(entities.find(Appointment.class, id));
  }

  void add(Appointment appointment) {
    entities.persist(appointment);
  }

  /**
   * Holds off every other booking of this patient until the transaction ends. The patient is always
   * locked before the doctor: two bookings that cross then wait instead of deadlocking.
   */
  Optional<Patient> lockPatient(UUID id) {
    return Optional.ofNullable(entities.find(Patient.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Holds off every other booking of this doctor; see {@link #lockPatient}. */
  Optional<Doctor> lockDoctor(UUID id) {
    return Optional.ofNullable(entities.find(Doctor.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Locks the patient and the doctor as {@link #lockPatient} and {@link #lockDoctor} do, unless
   * somebody holds one of them at this moment or is not there: then empty, without waiting.
   */
  Optional<Doctor> lockUnlessHeld(UUID patientId, UUID doctorId) {
    return lockUnlessHeld("patients", Patient.class, patientId)
        .flatMap(patient -> lockUnlessHeld("doctors", Doctor.class, doctorId));
  }

  private <T> Optional<T> lockUnlessHeld(String table, Class<T> type, UUID id) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select * from " + table + " where id = ?1 for no key update skip locked", type)
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(type::cast).findFirst();
  }

  /** The appointment, held against other changes until the transaction ends. */
  Optional<Appointment> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(Appointment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The appointment as it now stands in the database, its meeting included. */
  Appointment reread(Appointment appointment) {
    entities.refresh(appointment);
    return appointment;
  }

  void flush() {
    entities.flush();
  }

  /** Has the meeting brought in step with the appointment, beside the appointment's version. */
  void makeMeetingDue(Appointment appointment, MeetingState state, Meeting.Problem problem) {
    entities
        .createNativeQuery(
            "update appointments set meeting_due_at = clock_timestamp(), meeting_attempts = 0,"
                + " meeting_state = ?2, meeting_problem_code = ?3, meeting_problem_detail = ?4,"
                + " meeting_problem_at = ?5 where id = ?1")
        .setParameter(1, appointment.id())
        .setParameter(2, state.name())
        .setParameter(3, problem == null ? null : problem.code())
        .setParameter(4, problem == null ? null : problem.detail())
        .setParameter(5, problem == null ? null : problem.at())
        .executeUpdate();
  }

  /**
   * The active visits of the doctor, and of the patient unless null, that touch the slot.
   *
   * @param except one that does not count; null when all do
   */
  List<TimeSlot> busy(UUID doctorId, UUID patientId, TimeSlot within, UUID except) {
    String sql = BUSY.formatted("doctor_id", 3);
    if (patientId != null) {
      sql += " union all " + BUSY.formatted("patient_id", 5);
    }
    Query query =
        entities
            .createNativeQuery(
                "select start_time, end_time from (" + sql + ") busy where id <> ?4",
                Object[].class)
            .setParameter(1, within.startTime())
            .setParameter(2, within.endTime())
            .setParameter(3, doctorId)
            .setParameter(4, except == null ? NOBODYS : except);
    if (patientId != null) {
      query.setParameter(5, patientId);
    }
    List<TimeSlot> result = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      result.add(new TimeSlot((Instant) columns[0], (Instant) columns[1]));
    }
    return result;
  }

  List<Appointment> list(AppointmentFilter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    narrow(where, parameters, " and a.slot.startTime >= :from", "from", filter.from());
    narrow(where, parameters, " and a.slot.startTime < :to", "to", filter.to());
    narrow(where, parameters, " and a.doctorId = :doctor", "doctor", filter.doctorId());
    narrow(where, parameters, " and a.patientId = :patient", "patient", filter.patientId());
    narrow(where, parameters, " and a.status = :status", "status", filter.status());
    if (filter.visibleTo() != null) {
      where.append(" and (a.patientId = :ownPatient or a.doctorId = :ownDoctor)");
      parameters.put("ownPatient", filter.visibleTo().patientId());
      parameters.put("ownDoctor", filter.visibleTo().doctorId());
    }
    if (filter.after() != null) {
      where.append(
          " and a.slot.startTime >= :afterStart"
              + " and (a.slot.startTime > :afterStart or a.id > :afterId)");
      parameters.put("afterStart", filter.after().startTime());
      parameters.put("afterId", filter.after().id());
    }
    TypedQuery<Appointment> query =
        entities.createQuery(
            "select a from Appointment a where " + where + " order by a.slot.startTime, a.id",
            Appointment.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(filter.limit()).getResultList();
  }

  private static void narrow(
      StringBuilder where, Map<String, Object> parameters, String text, String name, Object value) {
    if (value != null) {
      where.append(text);
      parameters.put(name, value);
    }
  }

  /** False when another transaction holds the same key at this moment, on whatever node. */
  boolean tryLock(IdempotencyKey key) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(?1, 1))", Boolean.class)
            .setParameter(1, key.caller() + '\n' + key.key())
            .getSingleResult();
  }

  /** What a key was used for within the last 24 hours. */
  record KeyUse(byte[] bodyHash, UUID appointmentId) {}

  Optional<KeyUse> use(IdempotencyKey key, Instant now) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select body_hash, appointment_id from idempotency_keys"
                    + " where caller = ?1 and key = ?2 and created_at > ?3",
                Object[].class)
            .setParameter(1, key.caller())
            .setParameter(2, key.key())
            .setParameter(3, now.minus(KEYS_KEPT))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new KeyUse((byte[]) row[0], (UUID) row[1]))
        .findFirst();
  }

  void remember(IdempotencyKey key, UUID appointmentId, Instant now) {
    entities
        .createNativeQuery(
            "insert into idempotency_keys (caller, key, body_hash, appointment_id, created_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict (caller, key) do update set"
                + " body_hash = excluded.body_hash, appointment_id = excluded.appointment_id,"
                + " created_at = excluded.created_at")
        .setParameter(1, key.caller())
        .setParameter(2, key.key())
        .setParameter(3, key.bodyHash())
        .setParameter(4, appointmentId)
        .setParameter(5, now)
        .executeUpdate();
  }

  /** Forgets keys that are too old to matter; returns how many. */
  int forgetKeys(Instant now) {
    return entities
        .createNativeQuery("delete from idempotency_keys where created_at <= ?1")
        .setParameter(1, now.minus(KEYS_KEPT))
        .executeUpdate();
  }

  /** Which of these appointments wait for their meeting no longer. */
  List<UUID> settledAmong(List<UUID> ids) {
    return entities
        .createQuery(
            "select a.id from Appointment a where a.id in :ids and a.meeting.state <> :pending",
            UUID.class)
        .setParameter("ids", ids)
        .setParameter("pending", MeetingState.PENDING)
        .getResultList();
  }
}
