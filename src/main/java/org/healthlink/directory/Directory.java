package org.healthlink.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
  @Inject private Event<PatientChanged> patientChanges;

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
    boolean sameAccount =
        Objects.equals(doctor.zoomUserId().orElse(null), profile.zoomUserId())
            && !created
            && doctor.email().equals(profile.email());
    doctor.replace(profile, clock.instant());
    save(doctor, created);
    if (!sameAccount) {
      forgetAccountState(id);
    }
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
    patientChanges.fire(new PatientChanged(id));
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

  /** The patients with this e-mail address, whatever its case; families share one. */
  public List<Patient> patientsByEmail(String email) {
    return entities
        .createQuery(
            "select p from Patient p where p.emailHash in :hashes order by p.id", Patient.class)
        .setParameter("hashes", Patient.emailHashes(email))
        .setMaxResults(200)
        .getResultList();
  }

  public Optional<UUID> doctorIdOf(String subject) {
    return single("select d.id from Doctor d where d.subject = :subject", subject);
  }

  public Optional<UUID> patientIdOf(String subject) {
    return single("select p.id from Patient p where p.subject = :subject", subject);
  }

  /** Has a patient found by the e-mail address under the key that writes now. */
  void rehash(UUID patientId) {
    entities
        .createNativeQuery("update patients set email_hash = ?2 where id = ?1")
        .setParameter(1, patientId)
        .setParameter(2, entities.find(Patient.class, patientId).emailHashNow())
        .executeUpdate();
  }

  /** A doctor whose account is to be asked for now; the caller has it for so long. */
  public Optional<UUID> claimAccountCheck(Duration length) {
    List<?> claimed =
        entities
            .createNativeQuery(
                "update doctors set zoom_user_check_at = clock_timestamp() + make_interval(secs =>"
                    + " ?1) where id = (select id from doctors where zoom_user_check_at <="
                    + " clock_timestamp() order by zoom_user_check_at limit 1 for update skip"
                    + " locked) returning id",
                UUID.class)
            .setParameter(1, (double) length.toSeconds())
            .getResultList();
    return claimed.stream().map(UUID.class::cast).findFirst();
  }

  /**
   * Takes note of what a provider says of a doctor's account, beside the doctor's version.
   *
   * @param account what was asked for; null when the doctor had none. Nothing is noted when the
   *     doctor has another one by now
   * @param state in the provider's words; null when there is nothing to say
   * @param next after what time it is to be asked again
   * @return what was known before, the empty text for nothing; empty when nothing was noted
   */
  public Optional<String> recordAccountState(UUID id, String account, String state, Duration next) {
    List<?> before =
        entities
            .createNativeQuery(
                "select coalesce(zoom_user_state, '') from doctors where id = ?1 and"
                    + " coalesce(zoom_user_id, '') = ?2 for no key update",
                String.class)
            .setParameter(1, id)
            .setParameter(2, account == null ? "" : account)
            .getResultList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    entities
        .createNativeQuery(
            "update doctors set zoom_user_state = ?2, zoom_user_check_at = clock_timestamp() +"
                + " make_interval(secs => ?3) where id = ?1")
        .setParameter(1, id)
        .setParameter(2, state)
        .setParameter(3, (double) next.toSeconds())
        .executeUpdate();
    return Optional.of((String) before.get(0));
  }

  /** Has the state of the doctor's account asked for soon: something speaks against it. */
  public void checkAccountSoon(UUID id) {
    entities
        .createNativeQuery(
            "update doctors set zoom_user_check_at = clock_timestamp() where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  private void forgetAccountState(UUID id) {
    entities
        .createNativeQuery(
            "update doctors set zoom_user_state = null, zoom_user_check_at = clock_timestamp()"
                + " where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
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
