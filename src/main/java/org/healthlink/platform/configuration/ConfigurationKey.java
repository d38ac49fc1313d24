package org.healthlink.platform.configuration;

import java.time.Duration;

/**
 * Every key that this application reads, with what it accepts. A key that a feature reads and that
 * is missing here or in the manual fails the build.
 */
public enum ConfigurationKey {
  DB_URL("db.url", Accepted.jdbcUrl(), Need.REQUIRED),
  DB_USER("db.user", Accepted.text(), Need.REQUIRED),
  DB_PASSWORD("db.password", Accepted.text(), Need.REQUIRED_SECRET),
  DB_POOL_MAX("db.pool.max", Accepted.integer(2, 500), Need.OPTIONAL),
  DB_WAIT("db.wait", Accepted.duration(Duration.ZERO, Duration.ofMinutes(30)), Need.OPTIONAL),
  ZOOM_ENABLED("zoom.enabled", Accepted.flag(), Need.OPTIONAL),
  ZOOM_ACCOUNT_ID("zoom.account.id", Accepted.text(), Need.OPTIONAL),
  ZOOM_CLIENT_ID("zoom.client.id", Accepted.text(), Need.OPTIONAL),
  ZOOM_CLIENT_SECRET("zoom.client.secret", Accepted.text(), Need.OPTIONAL_SECRET),
  ZOOM_OAUTH_URL("zoom.oauth.url", Accepted.httpUrl(), Need.OPTIONAL),
  ZOOM_API_URL("zoom.api.url", Accepted.httpUrl(), Need.OPTIONAL),
  ZOOM_HOST_DEFAULT("zoom.host.default", Accepted.text(), Need.OPTIONAL),
  ZOOM_HOST_POOL("zoom.host.pool", Accepted.text(), Need.OPTIONAL),
  ZOOM_RATE_PER_SECOND("zoom.rate.per.second", Accepted.integer(1, 1000), Need.OPTIONAL),
  ZOOM_HOST_DAILY_LIMIT("zoom.host.daily.limit", Accepted.integer(1, 10_000), Need.OPTIONAL),
  ZOOM_WEBHOOK_SECRET("zoom.webhook.secret", Accepted.oneOrTwo(), Need.OPTIONAL_SECRET),
  WEBHOOK_WINDOW(
      "webhook.window",
      Accepted.duration(Duration.ofSeconds(10), Duration.ofDays(1)),
      Need.OPTIONAL),
  ZOOM_MEETING_HOST_VIDEO("zoom.meeting.host.video", Accepted.flag(), Need.OPTIONAL),
  ZOOM_MEETING_PARTICIPANT_VIDEO("zoom.meeting.participant.video", Accepted.flag(), Need.OPTIONAL),
  ZOOM_MEETING_JOIN_BEFORE_HOST("zoom.meeting.join.before.host", Accepted.flag(), Need.OPTIONAL),
  ZOOM_MEETING_WAITING_ROOM("zoom.meeting.waiting.room", Accepted.flag(), Need.OPTIONAL),
  ZOOM_MEETING_AUTO_RECORDING(
      "zoom.meeting.auto.recording", Accepted.oneOf("none", "local", "cloud"), Need.OPTIONAL),
  ZOOM_LINKS_EARLY("zoom.links.early", Accepted.flag(), Need.OPTIONAL),
  MEETING_CONCURRENCY("meeting.concurrency", Accepted.integer(1, 64), Need.OPTIONAL),
  MEETING_RETRY_INITIAL(
      "meeting.retry.initial",
      Accepted.duration(Duration.ofMillis(100), Duration.ofHours(1)),
      Need.OPTIONAL),
  MEETING_RETRY_MAX(
      "meeting.retry.max",
      Accepted.duration(Duration.ofSeconds(1), Duration.ofHours(6)),
      Need.OPTIONAL),
  MEETING_SWEEP_EVERY(
      "meeting.sweep.every",
      Accepted.duration(Duration.ofMillis(500), Duration.ofMinutes(10)),
      Need.OPTIONAL),
  MEETING_CLEANUP_AFTER(
      "meeting.cleanup.after",
      Accepted.duration(Duration.ZERO, Duration.ofDays(365)),
      Need.OPTIONAL),
  JOIN_OPENS_BEFORE(
      "join.opens.before", Accepted.duration(Duration.ZERO, Duration.ofDays(1)), Need.OPTIONAL),
  JOIN_CLOSES_AFTER(
      "join.closes.after", Accepted.duration(Duration.ZERO, Duration.ofDays(1)), Need.OPTIONAL),
  FALLBACK_ENABLED("fallback.enabled", Accepted.flag(), Need.OPTIONAL),
  JANUS_URL("janus.url", Accepted.webSocketUrls(), Need.OPTIONAL),
  JANUS_ADMIN_URL("janus.admin.url", Accepted.httpUrls(), Need.OPTIONAL),
  JANUS_ADMIN_SECRET("janus.admin.secret", Accepted.text(), Need.OPTIONAL_SECRET),
  JANUS_ADMIN_KEY("janus.admin.key", Accepted.text(), Need.OPTIONAL_SECRET),
  JANUS_TOKEN_SECRET("janus.token.secret", Accepted.text(), Need.OPTIONAL_SECRET),
  JANUS_ICE_SERVERS("janus.ice.servers", Accepted.iceServers(), Need.OPTIONAL),
  JANUS_TURN_SECRET("janus.turn.secret", Accepted.text(), Need.OPTIONAL_SECRET),
  BOOKING_LIMIT_PER_MINUTE("booking.limit.per.minute", Accepted.integer(1, 100_000), Need.OPTIONAL),
  CORS_ORIGINS("cors.origins", Accepted.origins(), Need.OPTIONAL),
  METRICS_TOKEN("metrics.token", Accepted.text(), Need.OPTIONAL_SECRET),
  HEALTHLINK_PUBLIC_URL("healthlink.public.url", Accepted.httpUrl(), Need.OPTIONAL),
  HEALTHLINK_ENCRYPTION_KEYSET(
      "healthlink.encryption.keyset", Accepted.keyset(), Need.REQUIRED_SECRET),
  MP_JWT_VERIFY_PUBLICKEY("mp.jwt.verify.publickey", Accepted.text(), Need.OPTIONAL),
  MP_JWT_VERIFY_PUBLICKEY_LOCATION(
      "mp.jwt.verify.publickey.location", Accepted.text(), Need.OPTIONAL),
  MP_JWT_VERIFY_ISSUER("mp.jwt.verify.issuer", Accepted.text(), Need.REQUIRED),
  MP_JWT_VERIFY_AUDIENCES("mp.jwt.verify.audiences", Accepted.text(), Need.OPTIONAL);

  private enum Need {
    REQUIRED,
    REQUIRED_SECRET,
    OPTIONAL,
    OPTIONAL_SECRET
  }

  private final String key;
  private final Accepted accepted;
  private final Need need;

  ConfigurationKey(String key, Accepted accepted, Need need) {
    this.key = key;
    this.accepted = accepted;
    this.need = need;
  }

  /** The name as it stands in the manual, for instance {@code db.url}. */
  public String key() {
    return key;
  }

  /** The environment variable that sets it, for instance {@code DB_URL}. */
  public String environmentVariable() {
    return name();
  }

  /** Whether its value may never be shown. */
  public boolean secret() {
    return need == Need.REQUIRED_SECRET || need == Need.OPTIONAL_SECRET;
  }

  boolean required() {
    return need == Need.REQUIRED || need == Need.REQUIRED_SECRET;
  }

  Accepted accepted() {
    return accepted;
  }
}
