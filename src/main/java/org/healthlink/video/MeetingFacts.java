package org.healthlink.video;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.directory.Directory;
import org.healthlink.directory.Doctor;
import org.healthlink.platform.Ids;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.MeetingFact.Role;

/**
 * Keeps what providers say of our meetings: first stored, in a transaction that does nothing else,
 * then worked off by {@link FactWorker}. A fact that is stored already is not stored again, and one
 * about a meeting that is not ours not at all. Facts are forgotten after {@link #KEPT}.
 */
@ApplicationScoped
@Transactional
public class MeetingFacts {

  static final Duration KEPT = Duration.ofDays(90);

  /** The latest; whoever comes and goes without end does not fill the memory. */
  private static final int MOST_READ = 2_000;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private Directory directory;
  @Inject private Ids ids;

  /** What became of a fact. */
  public enum Receipt {
    STORED,
    KNOWN_ALREADY,
    NOT_OURS
  }

  private record Concerned(UUID appointmentId, UUID doctorId) {}

  /**
   * Stores a fact, unless it is known already or about somebody else's meeting. It is safe in the
   * database when this returns.
   *
   * @param accounts under which the provider knows the person in question; they are compared with
   *     those of the visit's doctor and forgotten
   */
  public Receipt store(MeetingFact fact, Set<String> accounts) {
    Optional<Concerned> visit = concerned(fact);
    if (visit.isEmpty()) {
      return Receipt.NOT_OURS;
    }
    boolean doctor = fact.role() == Role.GUEST && isDoctor(visit.get(), accounts);
    int stored =
        insert(doctor ? fact.withRole(Role.HOST) : fact, visit.get().appointmentId())
            .executeUpdate();
    return stored == 1 ? Receipt.STORED : Receipt.KNOWN_ALREADY;
  }

  private Optional<Concerned> concerned(MeetingFact fact) {
    String sql = "select id, doctor_id from appointments where zoom_meeting_id = ?1";
    if (fact.kind() == Kind.RECOVERED) {
      // What was removed belongs to its visit as long as it is remembered.
      sql +=
          " union all select a.id, a.doctor_id from meeting_removals r join appointments a"
              + " on a.id = r.appointment_id where r.meeting_id = ?1";
    }
    List<?> rows =
        entities
            .createNativeQuery(sql, Object[].class)
            .setParameter(1, fact.meetingId())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Concerned((UUID) row[0], (UUID) row[1]))
        .findFirst();
  }

  /** A doctor who joins what somebody else's account holds is no guest of his visit. */
  private boolean isDoctor(Concerned visit, Set<String> accounts) {
    Optional<Doctor> doctor =
        accounts.isEmpty() ? Optional.empty() : directory.doctor(visit.doctorId());
    return doctor
        .filter(
            known ->
                accounts.stream()
                    .anyMatch(
                        account ->
                            account.equalsIgnoreCase(known.email())
                                || account.equalsIgnoreCase(known.zoomUserId().orElse(""))))
        .isPresent();
  }

  private Query insert(MeetingFact fact, UUID appointmentId) {
    return entities
        .createNativeQuery(
            "insert into meeting_facts (id, appointment_id, meeting_id, instance, kind, who, role,"
                + " happened_at, received_at, due_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                + " clock_timestamp(), case when ?9 then clock_timestamp() end)"
                + " on conflict on constraint meeting_facts_once do nothing")
        .setParameter(1, ids.next())
        .setParameter(2, appointmentId)
        .setParameter(3, fact.meetingId())
        .setParameter(4, fact.instance())
        .setParameter(5, fact.kind().name())
        .setParameter(6, fact.who())
        .setParameter(7, fact.role() == null ? null : fact.role().name())
        .setParameter(8, fact.at())
        .setParameter(9, fact.kind().asksForWork());
  }

  /** What is known of a visit's meetings, all runs of all of them. */
  public List<MeetingFact> of(UUID appointmentId) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select meeting_id, instance, kind, who, role, happened_at from meeting_facts"
                    + " where appointment_id = ?1 order by happened_at desc limit ?2",
                Object[].class)
            .setParameter(1, appointmentId)
            .setParameter(2, MOST_READ)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(MeetingFacts::fact).toList();
  }

  private static MeetingFact fact(Object[] row) {
    return new MeetingFact(
        ((Number) row[0]).longValue(),
        (String) row[1],
        Kind.valueOf((String) row[2]),
        (String) row[3],
        row[4] == null ? null : Role.valueOf((String) row[4]),
        (Instant) row[5]);
  }

  /** Forgets what is older than {@link #KEPT}; returns how many. */
  public int forgetOld() {
    return entities
        .createNativeQuery(
            "delete from meeting_facts where received_at < clock_timestamp() -"
                + " make_interval(secs => ?1)")
        .setParameter(1, (double) KEPT.toSeconds())
        .executeUpdate();
  }
}
