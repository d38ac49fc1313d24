package org.healthlink.operations.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.healthlink.problem.ProblemException;
import org.healthlink.problem.ProblemResponses;
import org.healthlink.problem.ProblemType;
import org.healthlink.problem.ReadingServlet;

/**
 * Shows the OpenAPI document to everybody: as JSON, or as YAML to those who like that better. What
 * the servers publish at their own root is not it.
 */
@WebServlet(urlPatterns = "/openapi", asyncSupported = true, loadOnStartup = 1)
public class OpenApiServlet extends ReadingServlet {

  private static final long serialVersionUID = 1L;
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  /** Names that were in use before RFC 9512 gave YAML one. */
  private static final List<String> YAML_TOO =
      List.of(YAML, "application/x-yaml", "text/yaml", "text/x-yaml");

  @Inject private OpenApiDocument document;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Accepts accepts = Accepts.of(Collections.list(request.getHeaders("Accept")));
    double json = accepts.quality(JSON);
    double yaml = YAML_TOO.stream().mapToDouble(accepts::quality).max().orElseThrow();
    response.addHeader("Vary", "Accept");
    if (json == 0 && yaml == 0) {
      ProblemResponses.send(
          request,
          response,
          new ProblemException(
              ProblemType.NOT_ACCEPTABLE, "The document is " + JSON + " or " + YAML + "."));
      return;
    }
    byte[] body = yaml > json ? document.yaml() : document.json();
    response.setContentType(yaml > json ? YAML : JSON);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
