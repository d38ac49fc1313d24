package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Locale;
import org.healthlink.platform.metrics.DatabaseGauges;

/**
 * Zoom's limits, kept in the database for all nodes together before Zoom has to enforce them: a
 * pace of calls without bursts, and each host's create and update calls of the UTC day. Every
 * method is a short transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ZoomLimits {

  /** Nobody waits for the pace longer than this; the work is put off instead. */
  static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  /**
   * No more calls than the rate are sent in this time. What it is longer than a second is what
   * networks may delay one of them by and not another.
   */
  private static final double WINDOW = 1.043;

  /** The part of a rate's even distance that calls keep also when they make up for lost time. */
  private static final double LEAST_DISTANCE = 0.9;

  private static final double SHORTEST_WAIT = 0.0005;

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private ZoomConfiguration configuration;

  /**
   * The answer to who asks for a turn.
   *
   * @param taken whether the call may be sent now
   * @param untilNext how long to wait before asking again, whoever asks
   */
  record Turn(boolean taken, Duration untilNext) {}

  /** Takes the next turn if it has come. */
  public Turn takeTurn() {
    Object[] answer =
        (Object[])
            sent(
                    "with taken as (",
                    " and next_call_at <= clock_timestamp() returning next_call_at) select (select"
                        + " count(*) from taken), extract(epoch from coalesce((select next_call_at"
                        + " from taken), next_call_at) - clock_timestamp()) from zoom_pace where"
                        + " id = 1")
                .getSingleResult();
    double wait = Math.max(SHORTEST_WAIT, ((Number) answer[1]).doubleValue());
    return new Turn(((Number) answer[0]).intValue() == 1, Duration.ofNanos(Math.round(wait * 1e9)));
  }

  /** A call is sent out of turn; those in line wait for it. */
  public void pushIn() {
    sent("", "").executeUpdate();
  }

  /** Notes a call as sent now and has the next one wait until the last ones leave room for it. */
  private Query sent(String before, String after) {
    return entities
        .createNativeQuery(
            before
                + "update zoom_pace set calls = trim_array(clock_timestamp() || calls,"
                + " greatest(cardinality(calls) + 1 - ?1, 0)), next_call_at ="
                + " greatest(clock_timestamp() + make_interval(secs => ?2),"
                + " (clock_timestamp() || calls)[?1] + make_interval(secs => ?3)) where id = 1"
                + after)
        .setParameter(1, configuration.ratePerSecond())
        .setParameter(2, LEAST_DISTANCE / configuration.ratePerSecond())
        .setParameter(3, WINDOW);
  }

  /** Counts a create or update call against the host's day; false when the day is used up. */
  public boolean countAgainstDay(String host, UtcDay day) {
    return entities
            .createNativeQuery(
                "insert into zoom_host_days as d (host, day, used) values (?1, ?2, 1)"
                    + " on conflict (host, day) do update set used = d.used + 1"
                    + " where d.used < ?3 and not d.exhausted")
            .setParameter(1, key(host))
            .setParameter(2, day.date())
            .setParameter(3, configuration.hostDailyLimit())
            .executeUpdate()
        == 1;
  }

  /** The call that was counted was not sent. */
  public void giveBack(String host, UtcDay day) {
    entities
        .createNativeQuery(
            "update zoom_host_days set used = used - 1 where host = ?1 and day = ?2 and used > 0")
        .setParameter(1, key(host))
        .setParameter(2, day.date())
        .executeUpdate();
  }

  /** Zoom has said itself that the host's day is used up. */
  public void exhaust(String host, UtcDay day) {
    entities
        .createNativeQuery(
            "insert into zoom_host_days as d (host, day, used, exhausted) values (?1, ?2, 0, true)"
                + " on conflict (host, day) do update set exhausted = true")
        .setParameter(1, key(host))
        .setParameter(2, day.date())
        .executeUpdate();
  }

  /** How long a call waits for its turn at this moment, in seconds. */
  public double secondsToNextCall() {
    return number(
        "select coalesce(max(greatest(extract(epoch from next_call_at - clock_timestamp()), 0)), 0)"
            + " from zoom_pace");
  }

  /** The calls left today of the host who has the fewest, whoever that is. */
  public double fewestCallsLeft() {
    double most =
        number(
            "select coalesce(max(case when exhausted then 1000000000 else used end), 0)"
                + " from zoom_host_days where day = (clock_timestamp() at time zone 'UTC')::date");
    return Math.max(0, configuration.hostDailyLimit() - most);
  }

  private double number(String sql) {
    Object value =
        entities
            .createNativeQuery(sql)
            .setHint(DatabaseGauges.TIMEOUT, DatabaseGauges.LONGEST_QUERY)
            .getSingleResult();
    return ((Number) value).doubleValue();
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
