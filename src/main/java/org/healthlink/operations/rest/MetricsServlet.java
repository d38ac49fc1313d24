package org.healthlink.operations.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.healthlink.operations.Scrape;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemResponses;
import org.healthlink.problem.ProblemType;
import org.healthlink.problem.ReadingServlet;
import org.healthlink.security.AccessPolicy;
import org.healthlink.security.CurrentCaller;

/**
 * Shows all figures in the text format of Prometheus: to the user {@code metrics} with the password
 * of {@code metrics.token} (HTTP Basic, RFC 7617), and to an ADMIN.
 */
@WebServlet(urlPatterns = "/metrics", asyncSupported = true)
public class MetricsServlet extends ReadingServlet {

  private static final long serialVersionUID = 1L;
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final String USER = "metrics";
  private static final String BASIC = "Basic ";

  @Inject private Scrape scrape;
  @Inject private MetricsConfiguration configuration;
  @Inject private CurrentCaller caller;
  @Inject private AccessPolicy policy;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      refuseStrangers(request);
      response.setContentType(TYPE);
      response.getOutputStream().write(scrape.text().getBytes(StandardCharsets.UTF_8));
    } catch (ProblemException problem) {
      ProblemResponses.send(request, response, problem);
    } catch (RuntimeException failure) {
      ProblemResponses.sendUnexpected(request, response, failure);
    }
  }

  private void refuseStrangers(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      if (!policy.maySeeFigures(caller.get())) {
        throw new ProblemException(ProblemType.FORBIDDEN, "Hospital IT alone reads figures.");
      }
    } else if (!hasPassword(request.getHeader("Authorization"))) {
      throw new ProblemException(
          ProblemType.UNAUTHORIZED,
          "Send the password of metrics.token (HTTP Basic, user metrics) or an ADMIN's token.");
    }
  }

  private boolean hasPassword(String authorization) {
    Optional<String> token = configuration.token();
    if (token.isEmpty() || authorization == null || !authorization.startsWith(BASIC)) {
      return false;
    }
    try {
      byte[] sent = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      byte[] expected = (USER + ':' + token.get()).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.isEqual(expected, sent);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
