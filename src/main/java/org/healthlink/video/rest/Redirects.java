package org.healthlink.video.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Sends somebody to a link that must not be kept by anybody on the way. */
final class Redirects {

  private Redirects() {}

  static Response to(URI link) {
    return Response.seeOther(link)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
