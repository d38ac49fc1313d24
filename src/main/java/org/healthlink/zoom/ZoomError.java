package org.healthlink.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of Zoom that is no success. Its message stays inside this package: it may name
 * accounts.
 */
class ZoomError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Pattern SCOPES = Pattern.compile("\\[([a-z_:, ]{1,500})]");
  private static final int TOKEN_REFUSED = 124;
  private static final int MEETING_GONE = 3001;
  private static final int SCOPE_MISSING = 4711;

  private final int status;
  private final int code;
  private final String words;
  private final List<String> fields;
  private final String retryAfter;
  private final String trackingId;

  ZoomError(int status, JsonNode body, String retryAfter, String trackingId) {
    super("Zoom answered " + status, null, false, false);
    this.status = status;
    this.code = body.path("code").asInt(0);
    this.words =
        (body.path("message").asText("")
                + ' '
                + body.path("reason").asText("")
                + ' '
                + body.path("error").asText(""))
            .toLowerCase(Locale.ROOT);
    this.fields = new ArrayList<>();
    body.path("errors").forEach(error -> fields.add(harmless(error.path("field").asText(""))));
    this.retryAfter = retryAfter;
    this.trackingId = trackingId == null ? null : harmless(trackingId);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  boolean says(String text) {
    return words.contains(text);
  }

  /** The names of refused fields. */
  List<String> fields() {
    return fields;
  }

  String retryAfter() {
    return retryAfter;
  }

  String trackingId() {
    return trackingId;
  }

  /** Whether it tells of trouble at Zoom and not of what was asked. */
  boolean isZoomsOwn() {
    return status >= 500 || status < 400;
  }

  boolean tokenRefused() {
    return status == 401 || code == TOKEN_REFUSED;
  }

  /** The token does not allow what was asked. */
  boolean scopeIsMissing() {
    return code == SCOPE_MISSING;
  }

  /** The words are the only thing that tells it from the limit per second. */
  boolean isDailyLimit() {
    return status == 429 && says("daily");
  }

  /** Zoom knows no user of the account by this name. */
  boolean userIsUnknown() {
    return code == 1001 || code == 1010 || code == 1120;
  }

  /** The user may not schedule or hold meetings. */
  boolean userMayNotHost() {
    return code == 3161;
  }

  /** Deleted, or expired: Zoom says the same of both. */
  boolean meetingIsGone() {
    return status == 404 && code == MEETING_GONE;
  }

  /** The scopes that Zoom misses; empty when it does not name them. */
  String missingScopes() {
    Matcher matcher = SCOPES.matcher(words);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String harmless(String text) {
    String clean = text.replaceAll("[^A-Za-z0-9_.:-]", "");
    return clean.length() > 80 ? clean.substring(0, 80) : clean;
  }
}
