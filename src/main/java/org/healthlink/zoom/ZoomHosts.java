package org.healthlink.zoom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.TimeSlot;
import org.healthlink.video.HostChoice;
import org.healthlink.video.HostNeed;
import org.healthlink.video.HostNeed.DoctorsAccount;
import org.healthlink.video.HostState;
import org.healthlink.video.MeetingHosts;

/**
 * Chooses who holds a meeting at Zoom: the doctor's own Zoom user; else a host of {@code
 * zoom.host.pool} that is free at that time and has calls left today; else {@code
 * zoom.host.default}. A Zoom user that Zoom does not know, has deactivated or has taken the licence
 * of counts as none. A meeting stays with its shared host as long as that one will do.
 */
@ApplicationScoped
class ZoomHosts implements MeetingHosts {

  @PersistenceContext(unitName = "healthlink")
  private EntityManager entities;

  @Inject private ZoomConfiguration configuration;

  @Override
  @Transactional(TxType.MANDATORY)
  public HostChoice choose(HostNeed need) {
    DoctorsAccount doctor = need.doctor();
    if (doctor.account() != null && doctor.state().good()) {
      release(need.appointmentId());
      return new HostChoice(doctor.account(), "The doctor's own Zoom user.", null);
    }
    return shared(need)
        .map(host -> new HostChoice(host, because(doctor) + "; a host of the pool.", email(doctor)))
        .orElseGet(() -> last(need));
  }

  /** A licensed Zoom user of the same account may start what another one holds. */
  private static String email(DoctorsAccount doctor) {
    boolean licensed = doctor.account() == null && doctor.state() == HostState.ACTIVE;
    return licensed ? doctor.email() : null;
  }

  private static String because(DoctorsAccount doctor) {
    return doctor.account() == null
        ? "The doctor has no Zoom user"
        : "The doctor's Zoom user is " + doctor.state();
  }

  private HostChoice last(HostNeed need) {
    release(need.appointmentId());
    DoctorsAccount doctor = need.doctor();
    boolean stillHosts =
        doctor.account() != null && doctor.state() == HostState.UNLICENSED && !defaultIsGood();
    if (stillHosts) {
      return new HostChoice(
          doctor.account(), "The doctor's own Zoom user, for want of a licensed one.", null);
    }
    String pool =
        configuration.hostPool().isEmpty() ? "" : ", and no host of the pool is free and good";
    return new HostChoice(
        configuration.defaultHost(), because(doctor) + pool + "; zoom.host.default.", null);
  }

  private boolean defaultIsGood() {
    return !ZoomConfiguration.isOwner(configuration.defaultHost())
        && state(configuration.defaultHost()).good();
  }

  /** The constraint on reservations decides between visits that want a host at once. */
  private Optional<String> shared(HostNeed need) {
    List<String> pool = configuration.hostPool();
    if (pool.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> kept =
        pool.stream()
            .filter(host -> host.equalsIgnoreCase(need.current()) && state(host).good())
            .filter(host -> reserve(need, host))
            .findFirst();
    return kept.isPresent()
        ? kept
        : freeHosts(pool, need.slot()).stream().filter(host -> reserve(need, host)).findFirst();
  }

  /** Those with the most calls left today first. */
  private List<String> freeHosts(List<String> pool, TimeSlot slot) {
    Query query =
        entities.createNativeQuery(
            "select h.host from unnest(cast(?1 as text[])) with ordinality h (host, place)"
                + " left join zoom_host_days d on d.host = lower(h.host) and d.day ="
                + " (clock_timestamp() at time zone 'UTC')::date"
                + " left join zoom_shared_hosts s on s.host = lower(h.host)"
                + " where coalesce(d.used, 0) < ?2 and not coalesce(d.exhausted, false)"
                + " and coalesce(s.state, 'UNCHECKED') in ('UNCHECKED', 'ACTIVE')"
                + " and not exists (select 1 from zoom_host_reservations r where r.host ="
                + " lower(h.host) and r.during && tstzrange(?3, ?4, '[)'))"
                + " order by coalesce(d.used, 0), h.place",
            String.class);
    query.setParameter(1, pool.toArray(String[]::new));
    query.setParameter(2, configuration.hostDailyLimit());
    query.setParameter(3, slot.startTime());
    query.setParameter(4, slot.endTime());
    List<?> hosts = query.getResultList();
    return hosts.stream().map(String.class::cast).toList();
  }

  private boolean reserve(HostNeed need, String host) {
    sql("delete from zoom_host_reservations where appointment_id = ?1 and (host <> ?2"
            + " or during <> tstzrange(?3, ?4, '[)'))")
        .setParameter(1, need.appointmentId())
        .setParameter(2, key(host))
        .setParameter(3, need.slot().startTime())
        .setParameter(4, need.slot().endTime())
        .executeUpdate();
    sql("insert into zoom_host_reservations (appointment_id, host, during) values (?1, ?2,"
            + " tstzrange(?3, ?4, '[)')) on conflict do nothing")
        .setParameter(1, need.appointmentId())
        .setParameter(2, key(host))
        .setParameter(3, need.slot().startTime())
        .setParameter(4, need.slot().endTime())
        .executeUpdate();
    return !sql("select 1 from zoom_host_reservations where appointment_id = ?1")
        .setParameter(1, need.appointmentId())
        .getResultList()
        .isEmpty();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void release(UUID appointmentId) {
    sql("delete from zoom_host_reservations where appointment_id = ?1")
        .setParameter(1, appointmentId)
        .executeUpdate();
  }

  @Override
  @Transactional
  public Optional<String> claimCheck() {
    for (String host : configuration.sharedHosts()) {
      if (ZoomConfiguration.isOwner(host)) {
        continue;
      }
      int claimed =
          sql("insert into zoom_shared_hosts as s (host, state, check_at) values (?1, 'UNCHECKED',"
                  + " clock_timestamp() + interval '5 minutes') on conflict (host) do update set"
                  + " check_at = excluded.check_at where s.check_at <= clock_timestamp()")
              .setParameter(1, key(host))
              .executeUpdate();
      if (claimed == 1) {
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }

  @Override
  @Transactional
  public HostState checked(String account, HostState state) {
    HostState before = state(account);
    sql("update zoom_shared_hosts set state = ?2, check_at = clock_timestamp() + interval '6 hours'"
            + " where host = ?1")
        .setParameter(1, key(account))
        .setParameter(2, state.name())
        .executeUpdate();
    return before;
  }

  @Override
  @Transactional
  public void checkSoon(String account) {
    sql("update zoom_shared_hosts set check_at = clock_timestamp() where host = ?1")
        .setParameter(1, key(account))
        .executeUpdate();
  }

  @Override
  public boolean haveShared() {
    return !configuration.hostPool().isEmpty();
  }

  private HostState state(String host) {
    List<?> found =
        entities
            .createNativeQuery("select state from zoom_shared_hosts where host = ?1", String.class)
            .setParameter(1, key(host))
            .getResultList();
    return found.isEmpty() ? HostState.UNCHECKED : HostState.valueOf((String) found.get(0));
  }

  private Query sql(String text) {
    return entities.createNativeQuery(text);
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
