package org.healthlink.platform.metrics;

import java.util.List;

/**
 * Every figure that the application shows, under the name that alerts and dashboards ask for. The
 * values of labels come from a small set that does not grow with use, and never name a person, a
 * visit, a host or an address.
 */
public enum Metric {
  BOOKINGS("healthlink_bookings_total", Kind.COUNTER, "committed bookings", "type"),
  BOOKING_REFUSALS(
      "healthlink_booking_refusals_total",
      Kind.COUNTER,
      "refused bookings, by the slug of the problem",
      "reason"),
  MEETING_READY(
      "healthlink_meeting_ready_seconds",
      Kind.HISTOGRAM,
      "from the commit of a booking to READY",
      List.of(0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 900.0, 3600.0)),
  MEETINGS("healthlink_meetings", Kind.GAUGE, "meetings of coming visits", "state"),
  MEETING_OLDEST_DUE(
      "healthlink_meeting_oldest_due_seconds",
      Kind.GAUGE,
      "how long the meeting waits that has waited longest, however often it was tried"),
  VISITS_AT_RISK(
      "healthlink_visits_at_risk",
      Kind.GAUGE,
      "ONLINE visits that start within 15 minutes or run and have no room"),
  MEETING_REMOVALS(
      "healthlink_meeting_removals", Kind.GAUGE, "meetings that must go and are not gone"),
  ZOOM_CALLS(
      "healthlink_zoom_call_seconds",
      Kind.HISTOGRAM,
      "calls to Zoom's API",
      List.of(0.25, 0.5, 1.0, 2.0, 5.0, 10.0),
      "operation",
      "outcome"),
  ZOOM_TOKEN_FETCHES(
      "healthlink_zoom_token_fetches_total", Kind.COUNTER, "fetches of Zoom's token", "outcome"),
  ZOOM_TOKEN_FAILING(
      "healthlink_zoom_token_failing",
      Kind.GAUGE,
      "1: there was no token when one was last asked for, or there are no credentials"),
  ZOOM_SCOPES_MISSING(
      "healthlink_zoom_scopes_missing", Kind.GAUGE, "scopes that the last token lacked"),
  ZOOM_RATE_LIMIT(
      "healthlink_zoom_rate_limit", Kind.GAUGE, "calls per second that the cluster may make"),
  ZOOM_RATE_WAITING(
      "healthlink_zoom_rate_waiting_seconds", Kind.GAUGE, "how long a call waits for its turn"),
  ZOOM_HOST_BUDGET_LEFT(
      "healthlink_zoom_host_budget_left_min",
      Kind.GAUGE,
      "create and update calls left today, of the host with the fewest"),
  WEBHOOK_EVENTS("healthlink_webhook_events_total", Kind.COUNTER, "events of Zoom", "outcome"),
  WEBHOOK_LAST_EVENT_AGE(
      "healthlink_webhook_last_event_age_seconds",
      Kind.GAUGE,
      "since the last event that was Zoom's, or since the start"),
  WEBHOOK_EXPECTED("healthlink_webhook_expected", Kind.GAUGE, "1: a secret is configured"),
  FALLBACKS("healthlink_fallbacks_total", Kind.COUNTER, "visits that got a room instead", "reason"),
  FALLBACK_ENABLED("healthlink_fallback_enabled", Kind.GAUGE, "1: it is on"),
  FALLBACK_AVAILABLE(
      "healthlink_fallback_available", Kind.GAUGE, "1: it answered at the last look"),
  CIRCUIT_OPEN(
      "healthlink_circuit_open",
      Kind.GAUGE,
      "1: the provider was away and has not answered since",
      "provider"),
  SWEEPER_LAST_RUN_AGE(
      "healthlink_sweeper_last_run_age_seconds",
      Kind.GAUGE,
      "since this node has last looked for due meetings"),
  AUDIT_UNSEALED("healthlink_audit_unsealed", Kind.GAUGE, "audit entries that are not sealed"),
  AUDIT_OLDEST_UNSEALED(
      "healthlink_audit_oldest_unsealed_seconds", Kind.GAUGE, "age of the oldest of them"),
  AUDIT_INTACT("healthlink_audit_intact", Kind.GAUGE, "1: the last look found the chain whole"),
  HTTP_REQUESTS(
      "healthlink_http_requests_seconds",
      Kind.HISTOGRAM,
      "requests, without what they wait for on purpose",
      List.of(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
      "method",
      "status"),
  ENCRYPTION_ROWS_ON_OLD_KEY(
      "healthlink_encryption_rows_on_old_key",
      Kind.GAUGE,
      "rows that a change of keys has not reached"),
  BUILD_INFO("healthlink_build_info", Kind.INFO, "always 1", "version");

  /** What a figure does over time. */
  public enum Kind {
    /** Grows from 0 at the start of the node. */
    COUNTER,
    /** Goes up and down; not a number where it is not known. */
    GAUGE,
    /** Durations in seconds, counted by how long they were. */
    HISTOGRAM,
    /** Always 1: what it says is in its labels. */
    INFO
  }

  private final String series;
  private final Kind kind;
  private final String help;
  private final List<Double> buckets;
  private final List<String> labels;

  Metric(String series, Kind kind, String help, String... labels) {
    this(series, kind, help, List.of(), labels);
  }

  Metric(String series, Kind kind, String help, List<Double> buckets, String... labels) {
    this.series = series;
    this.kind = kind;
    this.help = help;
    this.buckets = buckets;
    this.labels = List.of(labels);
  }

  /** The name as Prometheus shows it; without {@code _bucket} and the like for a histogram. */
  public String series() {
    return series;
  }

  public Kind kind() {
    return kind;
  }

  public String help() {
    return help;
  }

  /** Upper bounds in seconds; none but for a histogram. */
  public List<Double> buckets() {
    return buckets;
  }

  /** The names of its labels, in the order in which their values are given. */
  public List<String> labels() {
    return labels;
  }
}
