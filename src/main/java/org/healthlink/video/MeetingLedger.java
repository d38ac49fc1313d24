package org.healthlink.video;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.healthlink.appointment.AppointmentEvent;
import org.healthlink.directory.Directory;
import org.healthlink.video.MeetingPlan.Action;
import org.healthlink.video.MeetingPlan.Known;
import org.healthlink.video.MeetingTask.Step;

/**
 * Keeps the books of meetings in their appointments' rows. Every method is a short transaction of
 * its own (REQUIRES_NEW), so that none is open while a provider is called. Claims lapse after
 * {@link #LEASE}; what is recorded under a lapsed and renewed claim changes nothing. The
 * appointment's version is never touched. Time is the database's, the same for all nodes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MeetingLedger {

  /** Longer than all calls of one step can take with their time-outs. */
  static final Duration LEASE = Duration.ofSeconds(90);

  private static final String DUE =
      " meeting_due_at <= clock_timestamp()"
          + " and (meeting_leased_until is null or meeting_leased_until < clock_timestamp())";

  private static final String LOCKED = " for no key update skip locked";

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private MeetingProvider provider;
  @Inject private Rooms rooms;
  @Inject private MeetingHosts hosts;
  @Inject private Directory directory;
  @Inject private MeetingConfiguration configuration;
  @Inject private MeetingRemovals removals;
  @Inject private Event<AppointmentEvent> events;
  @Inject private Event<MeetingMade> made;

  /** Claims this appointment's meeting; empty when nothing is due or somebody else has it. */
  public Optional<MeetingTask> claim(UUID appointmentId) {
    return claim(rows(" id = ?1 and" + DUE + LOCKED).setParameter(1, appointmentId));
  }

  /** Claims the due meeting whose visit is nearest; empty when there is none. */
  public Optional<MeetingTask> claimNearest() {
    return claim(rows(DUE + " order by start_time limit 1" + LOCKED));
  }

  /** How many meetings are due now, counted up to the limit. */
  public int countDue(int limit) {
    Query count =
        entities.createNativeQuery(
            "select count(*) from (select 1 from appointments where" + DUE + " limit ?1) due");
    return ((Number) count.setParameter(1, limit).getSingleResult()).intValue();
  }

  /** Those of these meetings that are in the queue of removals, or have been. */
  public Set<Long> leaving(List<Long> meetingIds) {
    return meetingIds.isEmpty() ? Set.of() : removals.among(meetingIds);
  }

  /**
   * The meeting exists and knows the time of the task's order. When the claim is not good any more,
   * what was made or found is surplus unless somebody else has recorded it by then.
   *
   * @param surplus further meetings with the same reference, which have to go
   * @param inDoubt creates whose outcome is still not known
   * @return false when the claim is not good any more
   */
  public boolean recordMade(
      MeetingTask task, MeetingDetails details, List<Long> surplus, int inDoubt) {
    MeetingRecord row = row(task);
    Instant now = now();
    if (!row.isClaimedBy(task)) {
      Instant later = now.plus(LEASE.multipliedBy(2));
      remove(surplus, row, task, later);
      if (task.step() == Step.CREATE) {
        remove(List.of(details.id()), row, task, later);
      }
      return false;
    }
    remove(surplus, row, task, now);
    if (row.meetingId() != null && row.meetingId() != details.id()) {
      removals.add(row.id(), row.meetingId(), row.host(), now);
    }
    removals.keep(details.id());
    row.wantedAt().ifPresent(since -> made.fire(new MeetingMade(row.id(), since)));
    row.made(task, provider.name(), details, inDoubt, now);
    followUp(row, now);
    return true;
  }

  /** Not the current one: by now somebody may have found and recorded it. */
  private void remove(List<Long> surplus, MeetingRecord row, MeetingTask task, Instant dueAt) {
    surplus.stream()
        .filter(id -> !id.equals(row.meetingId()))
        .forEach(id -> removals.add(row.id(), id, task.order().host(), dueAt));
  }

  /** The meeting is gone; its links leave the row. */
  public boolean recordRemoved(MeetingTask task, int inDoubt) {
    MeetingRecord row = row(task);
    if (!row.isClaimedBy(task)) {
      return false;
    }
    if (row.meetingId() != null) {
      removals.remember(row.id(), row.meetingId(), row.host());
    }
    row.removed(inDoubt);
    hosts.release(row.id());
    followUp(row, now());
    return true;
  }

  /**
   * The provider does not know a meeting that should be there.
   *
   * @param believedAfter how long that must have been so before the meeting is made anew
   */
  public boolean recordMissing(MeetingTask task, int inDoubt, Duration believedAfter) {
    MeetingRecord row = row(task);
    if (!row.isClaimedBy(task)) {
      return false;
    }
    Instant now = now();
    if (row.hasBeenMissing(now, believedAfter)) {
      row.removed(inDoubt);
      followUp(row, now);
    } else {
      row.missing(now, believedAfter);
      changed(row);
    }
    return true;
  }

  /** The attempt failed. */
  public boolean recordFailure(MeetingTask task, FailedAttempt failure) {
    MeetingRecord row = row(task);
    if (!row.isClaimedBy(task)) {
      return false;
    }
    Instant now = now();
    row.failed(task, failure, now);
    if (failure.aboutHost()) {
      directory.checkAccountSoon(row.doctorId());
      hosts.checkSoon(task.order().host());
    }
    if (failure.pause() == null) {
      Action next = plan(row, now).next();
      if (next != Action.NOTHING && !next.name().equals(task.step().name())) {
        dueAgain(row, next, now);
      }
    }
    changed(row);
    return true;
  }

  /** Nothing was tried; the meeting stays due as if nobody had claimed it. */
  public void postpone(MeetingTask task, Duration pause) {
    MeetingRecord row = row(task);
    if (row.isClaimedBy(task)) {
      row.postponed(task, pause, now());
    }
  }

  /**
   * Whoever has the claim stops: others may claim the meeting at once. What he has sent stays in
   * doubt, and what he records until then still counts.
   */
  public void handBack(MeetingTask task) {
    entities
        .createNativeQuery(
            "update appointments set meeting_leased_until = null"
                + " where id = ?1 and meeting_claim = ?2")
        .setParameter(1, task.appointmentId())
        .setParameter(2, task.claim())
        .executeUpdate();
  }

  private Optional<MeetingTask> claim(Query due) {
    List<?> rows = due.getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    MeetingRecord row = (MeetingRecord) rows.get(0);
    Instant now = now();
    Plan plan = plan(row, now);
    return switch (plan.next()) {
      case CREATE, REPLACE -> Optional.of(row.lease(Step.CREATE, plan.choice(), now, LEASE));
      case UPDATE -> Optional.of(row.lease(Step.UPDATE, plan.choice(), now, LEASE));
      case REMOVE -> Optional.of(row.lease(Step.REMOVE, plan.choice(), now, LEASE));
      case EXPIRE -> {
        row.expired(now);
        changed(row);
        yield Optional.empty();
      }
      case NOTHING -> {
        atRest(row, plan);
        yield Optional.empty();
      }
    };
  }

  private record Plan(Known known, HostChoice choice, Action next) {}

  private Plan plan(MeetingRecord row, Instant now) {
    boolean offered = provider.enabled();
    HostChoice choice =
        offered && row.wantsMeeting() ? hosts.choose(row.hostNeed(account(row))) : null;
    Known known = row.known(offered, choice == null ? null : choice.account());
    return new Plan(known, choice, configuration.plan().next(known, now));
  }

  private HostNeed.DoctorsAccount account(MeetingRecord row) {
    return HostChecks.account(directory.doctor(row.doctorId()).orElseThrow());
  }

  /** The appointment may have changed while the provider was called. */
  private void followUp(MeetingRecord row, Instant now) {
    Plan plan = plan(row, now);
    if (plan.next() == Action.NOTHING) {
      atRest(row, plan);
    } else {
      dueAgain(row, plan.next(), now);
      changed(row);
    }
  }

  private void atRest(MeetingRecord row, Plan plan) {
    if (!row.wantsMeeting() && row.meetingId() == null) {
      hosts.release(row.id());
    }
    row.atRest(plan.known(), rooms.enabled());
    changed(row);
  }

  /** Whoever listens works on it at once, if it is due at once. */
  private void dueAgain(MeetingRecord row, Action next, Instant now) {
    row.dueAgain(next, now);
    events.fire(new AppointmentEvent.MeetingDue(row.id()));
  }

  private void changed(MeetingRecord row) {
    events.fire(new AppointmentEvent.MeetingChanged(row.id()));
  }

  private Query rows(String condition) {
    return entities.createNativeQuery(
        "select * from appointments where" + condition, MeetingRecord.class);
  }

  private MeetingRecord row(MeetingTask task) {
    return (MeetingRecord)
        rows(" id = ?1 for no key update").setParameter(1, task.appointmentId()).getSingleResult();
  }

  private Instant now() {
    return (Instant)
        entities.createNativeQuery("select clock_timestamp()", Instant.class).getSingleResult();
  }
}
