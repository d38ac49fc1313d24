package org.healthlink.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.healthlink.platform.json.ProviderJson;

/** Answers of Zoom that are no success. */
final class Refusals {

  private Refusals() {}

  static ZoomError of(int status, int code, String message) {
    return of(status, code, message, null);
  }

  static ZoomError of(int status, int code, String message, String retryAfter) {
    return ofBody(
        status, "{\"code\":" + code + ",\"message\":\"" + message + "\"}", retryAfter, "v=2.0;x=1");
  }

  static ZoomError ofBody(int status, String body, String retryAfter, String trackingId) {
    return new ZoomError(status, ProviderJson.tree(body.getBytes(UTF_8)), retryAfter, trackingId);
  }
}
