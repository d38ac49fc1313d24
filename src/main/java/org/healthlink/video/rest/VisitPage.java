package org.healthlink.video.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.healthlink.problem.ProblemException;
import org.healthlink.video.Rooms;

/** The page itself, which is the same for every visit, under a policy that lets in nothing else. */
@ApplicationScoped
class VisitPage {

  private static final String FILE = "/visit-page/index.html";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src 'self' blob: mediastream:; connect-src 'self'%s; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  @Inject private Rooms rooms;

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try (InputStream page = request.getServletContext().getResourceAsStream(FILE)) {
      if (page == null || !rooms.enabled()) {
        throw ProblemException.notFound();
      }
      String origins = String.join(" ", rooms.origins());
      response.setHeader(
          "Content-Security-Policy", POLICY.formatted(origins.isEmpty() ? "" : " " + origins));
      response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()");
      response.setContentType("text/html;charset=UTF-8");
      page.transferTo(response.getOutputStream());
    }
  }
}
