package org.healthlink.sandbox;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;

/** Ways to Zoom that are blocked, apps that may too little, and events that do not come. */
final class ZoomCases {
  private static final Set<String> CLASSIC =
      Set.of("meeting:write:admin", "meeting:read:admin", "user:read:admin");

  private ZoomCases() {}

  static Stream<Case> all() {
    return Stream.of(way(), access(), events()).flatMap(cases -> cases);
  }

  private static Stream<Case> way() {
    return Stream.of(
        Case.of("Zoom is off", i -> i.with("zoom.enabled", "false"), "zoom-off"),
        Case.of(
            "a name that nobody knows",
            i -> i.with("zoom.api.url", "https://api.zoom.invalid/v2"),
            "zoom-name-unknown"),
        Case.of(
            "a way that anybody can listen to",
            i -> i.with("zoom.oauth.url", "http://zoom.invalid"),
            "zoom-not-encrypted",
            "zoom-name-unknown"),
        Case.of(
            "a firewall",
            i -> i.with("zoom.oauth.url", "https://127.0.0.1:" + i.closedPort()),
            "zoom-no-connection"),
        Case.of(
            "a proxy that only the environment names",
            i ->
                i.with("HTTPS_PROXY", "http://proxy.hospital.example:3128")
                    .with("zoom.api.url", "https://127.0.0.1:" + i.closedPort() + "/v2"),
            "zoom-proxy-not-used"),
        Case.of(
            "a proxy that is away",
            i ->
                i.with("zoom.api.url", "https://api.zoom.invalid/v2")
                    .proxy("api.zoom.invalid", i.closedPort()),
            "zoom-proxy-unreachable"),
        Case.of(
            "a proxy that asks for a login",
            i ->
                i.with("zoom.api.url", "https://api.zoom.invalid/v2")
                    .proxy("api.zoom.invalid", i.janus().address().getPort()),
            "zoom-proxy-refuses"),
        Case.of(
            "no TLS where TLS should be",
            i -> i.with("zoom.api.url", i.zoom().apiUrl().replace("http:", "https:")),
            "zoom-not-trusted"),
        Case.of(
            "something else than Zoom",
            i -> i.with("zoom.oauth.url", i.janus().address().toString()),
            "zoom-unreadable"),
        Case.of(
            "the API's version is missing",
            i -> i.with("zoom.api.url", i.zoom().oauthUrl()),
            "zoom-unreadable"));
  }

  private static Stream<Case> access() {
    return Stream.of(
        Case.of("no account", i -> i.without("zoom.account.id"), "zoom-credentials-missing"),
        Case.of(
            "another secret",
            i -> i.with("zoom.client.secret", "another-one"),
            "zoom-credentials-refused"),
        Case.of(
            "no token for a server's error",
            i -> i.zoom().faults(Fault.status(503).on(Operation.TOKEN)),
            "zoom-error"),
        Case.of(
            "no answer",
            i -> i.zoom().faults(Fault.of(Fault.Kind.DROP_BEFORE).on(Operation.TOKEN)),
            "zoom-timeout"),
        Case.of(
            "a web page for a token",
            i -> i.zoom().faults(Fault.of(Fault.Kind.HTML).on(Operation.TOKEN)),
            "zoom-unreadable"),
        Case.of(
            "users are not given",
            i -> i.zoom().faults(Fault.status(403).on(Operation.USER)),
            "zoom-refused"),
        Case.of("an app of before 2024", i -> i.zoom().grantScopes(CLASSIC)),
        Case.of(
            "a scope is missing",
            i -> i.zoom().grantScopes(without(CLASSIC, "user:read:admin")),
            "zoom-scope-missing"),
        Case.of(
            "no scope for writing",
            i -> i.zoom().grantScopes(without(CLASSIC, "meeting:write:admin")),
            "zoom-scope-missing",
            "zoom-scope-missing",
            "zoom-scope-missing",
            "zoom-scope-missing"),
        Case.of(
            "a clock that is ahead",
            i -> i.clockAhead(Duration.ofMinutes(4)),
            "zoom-clock-off",
            "database-clock-off"));
  }

  private static Stream<Case> events() {
    return Stream.of(
        Case.of(
            "no secret for events",
            i -> i.without("zoom.webhook.secret"),
            "zoom-webhook-secret-missing"),
        Case.of(
            "two secrets for events",
            i -> i.with("zoom.webhook.secret", i.value("zoom.webhook.secret") + ",the-former-one"),
            "zoom-webhook-secrets-two"),
        Case.of(
            "no event so far",
            i -> i.sql("delete from meeting_facts", "update appointments set status = 'NO_SHOW'"),
            "zoom-webhook-no-event"),
        Case.of(
            "a visit that no event tells of",
            i -> i.sql("update meeting_facts set received_at = now() - interval '3 days'"),
            "zoom-webhook-silent"));
  }

  private static Set<String> without(Set<String> scopes, String one) {
    return scopes.stream()
        .filter(scope -> !scope.equals(one))
        .collect(java.util.stream.Collectors.toSet());
  }
}
