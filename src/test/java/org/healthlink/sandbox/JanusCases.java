package org.healthlink.sandbox;

import java.util.stream.Stream;

/** Fallbacks that would let visits down, or let strangers in. */
final class JanusCases {
  private JanusCases() {}

  static Stream<Case> all() {
    return Stream.of(
        Case.of("the fallback is off", i -> i.with("fallback.enabled", "false"), "janus-off"),
        Case.of(
            "no secret for tokens", i -> i.without("janus.token.secret"), "janus-not-configured"),
        Case.of(
            "a secret of the example file",
            i -> i.with("janus.admin.key", "CHANGE-ME-2"),
            "janus-sample-secret"),
        Case.of(
            "nobody listens",
            i -> i.with("janus.admin.url", "http://127.0.0.1:" + i.closedPort() + "/admin"),
            "janus-unreachable"),
        Case.of("something else answers", i -> i.janus().says = "<html>", "janus-unreachable"),
        Case.of(
            "another secret of the Admin API",
            i -> i.janus().adminSecret = "another",
            "janus-admin-secret-refused"),
        Case.of(
            "another key of the video room",
            i -> i.janus().adminKey = "another",
            "janus-admin-key-refused"),
        Case.of("no video room", i -> i.janus().videoRoom = false, "janus-video-room-unfit"),
        Case.of(
            "rooms with numbers for names",
            i -> i.janus().stringIds = false,
            "janus-video-room-unfit"),
        Case.of("no tokens", i -> i.janus().tokens = false, "janus-tokens-not-enforced"),
        Case.of("stored tokens", i -> i.janus().signed = false, "janus-tokens-not-enforced"),
        Case.of("a door that lets anybody in", i -> i.openDoor(), "janus-tokens-not-enforced"),
        Case.of(
            "another secret for tokens",
            i -> i.with("janus.token.secret", "another-one"),
            "janus-tokens-refused"),
        Case.of(
            "nobody at the door",
            i -> i.with("janus.url", "ws://127.0.0.1:" + i.closedPort() + "/"),
            "janus-address-not-reached"),
        Case.of(
            "TURN without its secret",
            i -> i.with("janus.ice.servers", "turn:turn.hospital.example:3478"),
            "janus-turn-secret-missing"));
  }
}
