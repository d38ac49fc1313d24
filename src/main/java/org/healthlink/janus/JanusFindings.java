package org.healthlink.janus;

import org.healthlink.janus.JanusHealth.State;
import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about the fallback: one kind for each state of a Janus server. */
final class JanusFindings {

  static final FindingKind READY = FindingKind.ok("janus-ready");

  static final FindingKind OFF =
      FindingKind.info(
          "janus-off", "Set fallback.enabled=true if visits are to take place when Zoom fails.");

  static final FindingKind NOT_CONFIGURED =
      FindingKind.error(
          "janus-not-configured",
          "Set janus.url, janus.admin.url, janus.admin.secret, janus.admin.key and"
              + " janus.token.secret, or fallback.enabled=false.");

  static final FindingKind SAMPLE_SECRET =
      FindingKind.error(
          "janus-sample-secret",
          "Make secrets with openssl rand -hex 32, for Janus and coturn and here.");

  static final FindingKind UNREACHABLE =
      FindingKind.error(
          "janus-unreachable",
          "Start Janus, or correct janus.admin.url, its admin_base_path and the firewall.");

  static final FindingKind ADMIN_SECRET_REFUSED =
      FindingKind.error(
          "janus-admin-secret-refused",
          "Make janus.admin.secret equal to admin_secret of janus.jcfg.");

  static final FindingKind ADMIN_KEY_REFUSED =
      FindingKind.error(
          "janus-admin-key-refused",
          "Make janus.admin.key equal to admin_key of janus.plugin.videoroom.jcfg.");

  static final FindingKind VIDEO_ROOM_UNFIT =
      FindingKind.error(
          "janus-video-room-unfit",
          "Set up the video room as server-config/janus/janus.plugin.videoroom.jcfg does.");

  static final FindingKind TOKENS_NOT_ENFORCED =
      FindingKind.error(
          "janus-tokens-not-enforced",
          "Set token_auth = true and token_auth_secret in janus.jcfg and restart Janus.");

  static final FindingKind TOKENS_REFUSED =
      FindingKind.error(
          "janus-tokens-refused",
          "Make janus.token.secret equal to token_auth_secret of janus.jcfg, and have both clocks set"
              + " by NTP.");

  static final FindingKind ADDRESS_NOT_REACHED =
      FindingKind.warn(
          "janus-address-not-reached",
          "Try the visit page in a browser; if it stays without picture, check janus.url, the proxy"
              + " before it and allow_origin.");

  static final FindingKind TURN_SECRET_MISSING =
      FindingKind.warn(
          "janus-turn-secret-missing",
          "Make janus.turn.secret equal to static-auth-secret of turnserver.conf.");

  private JanusFindings() {}

  static FindingKind of(State state) {
    return switch (state) {
      case READY -> READY;
      case OFF -> OFF;
      case NOT_CONFIGURED -> NOT_CONFIGURED;
      case SAMPLE_SECRET -> SAMPLE_SECRET;
      case UNREACHABLE -> UNREACHABLE;
      case ADMIN_SECRET_REFUSED -> ADMIN_SECRET_REFUSED;
      case ADMIN_KEY_REFUSED -> ADMIN_KEY_REFUSED;
      case VIDEO_ROOM_UNFIT -> VIDEO_ROOM_UNFIT;
      case TOKENS_NOT_ENFORCED -> TOKENS_NOT_ENFORCED;
      case TOKENS_REFUSED -> TOKENS_REFUSED;
      case ADDRESS_NOT_REACHED -> ADDRESS_NOT_REACHED;
      case TURN_SECRET_MISSING -> TURN_SECRET_MISSING;
    };
  }
}
