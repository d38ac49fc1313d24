package org.healthlink.zoom.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.healthlink.platform.metrics.Metric;
import org.healthlink.platform.metrics.Metrics;

/**
 * Whether Zoom's events reach this node, and what becomes of them, since its start. Kept in memory
 * alone; safe for use by many threads.
 */
@ApplicationScoped
public class WebhookHealth {

  /** What became of an event. */
  public enum Outcome {
    STORED,
    /** It had come before. */
    DUPLICATE,
    /** About a meeting that is not of this installation. */
    OTHER_MEETING,
    /** Of another account than the configured one. */
    FOREIGN_ACCOUNT,
    /** Of a kind that means nothing here. */
    IGNORED,
    /** Zoom asked whether the address is ours. */
    VALIDATION,
    /** Signed, but not to be read. */
    MALFORMED,
    /** Signed, but too long ago or by a clock that is ahead. */
    STALE,
    /** Not signed, or not with a secret of ours. */
    FORGED,
    /** No secret is configured. */
    UNCONFIGURED;

    /** As figures name it. */
    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody who knows the secret has just sent it. */
    boolean authentic() {
      return this != STALE && this != FORGED && this != UNCONFIGURED;
    }
  }

  @Inject private Metrics metrics;

  private final Map<Outcome, LongAdder> counts = new ConcurrentHashMap<>();
  private volatile Instant lastReceivedAt;

  void count(Outcome outcome, Instant now) {
    counts.computeIfAbsent(outcome, key -> new LongAdder()).increment();
    metrics.count(Metric.WEBHOOK_EVENTS, outcome.label());
    if (outcome.authentic()) {
      lastReceivedAt = now;
    }
  }

  /** When the last event came that was Zoom's; absent when none has. */
  public Optional<Instant> lastReceivedAt() {
    return Optional.ofNullable(lastReceivedAt);
  }

  /** How many events there were of each outcome that there was. */
  public Map<Outcome, Long> counts() {
    Map<Outcome, Long> copy = new TreeMap<>();
    counts.forEach((outcome, count) -> copy.put(outcome, count.sum()));
    return copy;
  }
}
