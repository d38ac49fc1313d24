package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.healthlink.appointment.AppointmentConfiguration;

/** What a browser shows at one visit's page, and at no other address. */
@ApplicationScoped
class VisitCookie {

  private static final String NAME = "healthlink_visit";

  @Inject private AppointmentConfiguration configuration;
  @Inject private Clock clock;

  /** Written as a header: the servlet API of Jakarta EE 10 has no word for {@code SameSite}. */
  void give(HttpServletResponse response, String path, String text, Instant until) {
    long seconds = Math.max(0, Duration.between(clock.instant(), until).toSeconds());
    response.addHeader(
        "Set-Cookie",
        NAME
            + "="
            + text
            + "; Path="
            + path
            + "; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Lax"
            + (configuration.publicOverTls() ? "; Secure" : ""));
  }

  Optional<String> shown(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Stream.of(request.getCookies())
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }
}
