package org.healthlink.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.platform.database.SqlStates;

/**
 * Keeps doctors and patients. Every method is one transaction, or joins the caller's. What it
 * returns is detached once that transaction has ended.
 */
@ApplicationScoped
@Transactional
public class Directory {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private Clock clock;
  @Inject private Event<DoctorChanged> doctorChanges;

  /**
   * Creates the doctor or replaces all that is known of him.
   *
   * @return true when he was created
   * @throws SubjectTakenException when another doctor has the subject
   */
  public boolean putDoctor(UUID id, DoctorProfile profile) {
    lockAgainstTwins(id);
    Doctor doctor = entities.find(Doctor.class, id);
    boolean created = doctor == null;
    if (created) {
      doctor = new Doctor(id);
    }
    doctor.replace(profile, clock.instant());
    save(doctor, created);
    doctorChanges.fire(new DoctorChanged(id));
    return created;
  }

  /**
   * Creates the patient or replaces all that is known of him.
   *
   * @return true when he was created
   * @throws SubjectTakenException when another patient has the subject
   */
  public boolean putPatient(UUID id, PatientProfile profile) {
    lockAgainstTwins(id);
    Patient patient = entities.find(Patient.class, id);
    boolean created = patient == null;
    if (created) {
      patient = new Patient(id);
    }
    patient.replace(profile, clock.instant());
    save(patient, created);
    return created;
  }

  public Optional<Doctor> doctor(UUID id) {
    return Optional.ofNullable(entities.find(Doctor.class, id));
  }

  public Optional<Patient> patient(UUID id) {
    return Optional.ofNullable(entities.find(Patient.class, id));
  }

  /** All doctors, by name. */
  public List<Doctor> doctors() {
    return entities
        .createQuery("select d from Doctor d", Doctor.class)
        .getResultStream()
        .sorted(Comparator.comparing(Doctor::name).thenComparing(Doctor::id))
        .toList();
  }

  /** The time zone of each of these doctors. */
  public Map<UUID, String> timeZones(Set<UUID> doctorIds) {
    if (doctorIds.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select d.id, d.timeZone from Doctor d where d.id in :ids", Object[].class)
        .setParameter("ids", doctorIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /** The patients with this e-mail address, whatever its case; families share one. */
  public List<Patient> patientsByEmail(String email) {
    return entities
        .createQuery(
            "select p from Patient p where lower(p.email) = lower(:email) order by p.id",
            Patient.class)
        .setParameter("email", email)
        .setMaxResults(200)
        .getResultList();
  }

  public Optional<UUID> doctorIdOf(String subject) {
    return single("select d.id from Doctor d where d.subject = :subject", subject);
  }

  public Optional<UUID> patientIdOf(String subject) {
    return single("select p.id from Patient p where p.subject = :subject", subject);
  }

  private Optional<UUID> single(String query, String subject) {
    return entities
        .createQuery(query, UUID.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Two first requests for one identifier would both find nothing and both insert. */
  private void lockAgainstTwins(UUID id) {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, id.toString())
        .getSingleResult();
  }

  private void save(Object entity, boolean created) {
    try {
      if (created) {
        entities.persist(entity);
      }
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlStates.of(e).filter(SqlStates.UNIQUE_VIOLATION::equals).isPresent()) {
        throw new SubjectTakenException();
      }
      throw e;
    }
  }
}
