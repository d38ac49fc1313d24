package org.healthlink.sandbox.zoom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Zoom's limits: calls of the account in the last second, and create and update calls for each host
 * and UTC day. A refused call costs nothing.
 */
final class Limits {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private final Map<String, Integer> today = new HashMap<>();
  private final Account account;
  private final Clock clock;
  private LocalDate day = LocalDate.EPOCH;

  Limits(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /** Refuses a call beyond the budget of the second before it arrived. */
  synchronized void spendSecond(Operation operation, Instant at) {
    int budget = account.perSecond();
    if (budget == 0) {
      return;
    }
    Instant now =
        lastSecond.isEmpty() || at.isAfter(lastSecond.peekLast()) ? at : lastSecond.peekLast();
    while (!lastSecond.isEmpty() && !lastSecond.peekFirst().plus(SECOND).isAfter(now)) {
      lastSecond.removeFirst();
    }
    if (lastSecond.size() >= budget) {
      throw new Refusal(ZoomErrors.perSecond(operation, budget));
    }
    lastSecond.addLast(now);
  }

  /** Refuses a create or update call beyond the host's budget of the UTC day. */
  synchronized void spendDaily(Host host) {
    LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!now.equals(day)) {
      today.clear();
      day = now;
    }
    if (today.getOrDefault(host.id(), 0) >= account.perHostAndDay()) {
      throw new Refusal(ZoomErrors.perDay(account.perHostAndDay()));
    }
    today.merge(host.id(), 1, Integer::sum);
  }

  synchronized void reset() {
    lastSecond.clear();
    today.clear();
  }
}
