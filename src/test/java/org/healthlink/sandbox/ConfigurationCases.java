package org.healthlink.sandbox;

import java.util.UUID;
import java.util.stream.Stream;

/** Values that are wrong, missing or unwise. */
final class ConfigurationCases {
  private static final String WRONG = "configuration-value-wrong";
  private static final String MISSING = "configuration-value-missing";
  private static final String LEFT_OUT = "diagnosis-left-out";

  private ConfigurationCases() {}

  static Stream<Case> all() {
    return Stream.concat(values(), wisdom());
  }

  private static Stream<Case> values() {
    return Stream.of(
        Case.of("a pool of one", i -> i.with("db.pool.max", "1"), WRONG, LEFT_OUT, LEFT_OUT),
        Case.of(
            "a wait without unit",
            i -> i.with("db.wait", "60"),
            WRONG,
            LEFT_OUT,
            LEFT_OUT,
            "zoom-doctors-not-read",
            "zoom-webhook-not-read"),
        Case.of(
            "a database of another kind",
            i -> i.with("db.url", "jdbc:mysql://db.hospital.example/x"),
            WRONG,
            LEFT_OUT,
            LEFT_OUT,
            "zoom-doctors-not-read",
            "zoom-webhook-not-read"),
        Case.of(
            "a password in the database's address",
            i -> i.with("db.url", "jdbc:postgresql://db/x?password=" + i.value("db.password")),
            WRONG,
            LEFT_OUT,
            LEFT_OUT,
            "zoom-doctors-not-read",
            "zoom-webhook-not-read"),
        Case.of(
            "no password of the database",
            i -> i.without("db.password"),
            MISSING,
            LEFT_OUT,
            LEFT_OUT,
            "zoom-doctors-not-read",
            "zoom-webhook-not-read"),
        Case.of(
            "yes instead of true", i -> i.with("zoom.enabled", "yes"), WRONG, LEFT_OUT, LEFT_OUT),
        Case.of(
            "a default hidden by nothing",
            i -> i.with("zoom.rate.per.second", ""),
            MISSING,
            LEFT_OUT,
            LEFT_OUT),
        Case.of(
            "an address of Zoom with a login",
            i -> i.with("zoom.api.url", "https://me:" + i.value("db.password") + "@api.zoom.us/v2"),
            WRONG,
            LEFT_OUT,
            LEFT_OUT),
        Case.of("an hour in words", i -> i.with("join.closes.after", "1 hour"), WRONG),
        Case.of("no calls at all", i -> i.with("meeting.concurrency", "0"), WRONG),
        Case.of("an origin with a path", i -> i.with("cors.origins", "https://a.b/page"), WRONG),
        Case.of("a window of a year", i -> i.with("webhook.window", "P365D"), WRONG, LEFT_OUT),
        Case.of(
            "half a keyset",
            i ->
                i.with(
                    "healthlink.encryption.keyset",
                    i.value("healthlink.encryption.keyset").substring(0, 60)),
            WRONG,
            LEFT_OUT),
        Case.of("no keyset", i -> i.without("healthlink.encryption.keyset"), MISSING, LEFT_OUT),
        Case.of("no issuer", i -> i.without("mp.jwt.verify.issuer"), MISSING, LEFT_OUT),
        Case.of(
            "no key of the identity provider",
            i -> i.without("mp.jwt.verify.publickey.location"),
            MISSING,
            LEFT_OUT),
        Case.of(
            "two Janus servers with one Admin API",
            i -> i.with("janus.url", "ws://127.0.0.1:1/,ws://127.0.0.1:2/"),
            WRONG,
            LEFT_OUT),
        Case.of(
            "a TURN server without its scheme",
            i -> i.with("janus.ice.servers", "turn.hospital.example:3478"),
            WRONG,
            LEFT_OUT));
  }

  private static Stream<Case> wisdom() {
    return Stream.of(
        Case.of(
            "a secret of the example file",
            i -> i.with("zoom.webhook.secret", "change-me-" + UUID.randomUUID()),
            "configuration-secret-is-sample"),
        Case.of(
            "no public address",
            i -> i.without("healthlink.public.url"),
            "configuration-public-url-missing"),
        Case.of(
            "a public address without encryption",
            i -> i.with("healthlink.public.url", "http://visits.hospital.example/healthlink"),
            "configuration-public-url-not-encrypted"));
  }
}
