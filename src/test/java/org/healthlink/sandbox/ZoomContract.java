package org.healthlink.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.RecordedRequest;

/**
 * Zoom's own OpenAPI document as a judge of requests and answers. The document stays with Zoom: the
 * system property {@code zoom.openapi} names a copy.
 */
public final class ZoomContract {
  private static final String PROPERTY = "zoom.openapi";

  private static final String UNKNOWN_FIELDS = "validation.schema.additionalProperties";

  /** Kept, because the logging framework forgets loggers that nobody holds. */
  private static final Logger LIBRARY = Logger.getLogger("com.atlassian.oai.validator");

  private final OpenApiInteractionValidator strict;
  private final OpenApiInteractionValidator composed;
  private final OpenApiInteractionValidator errors;

  private ZoomContract(String document) {
    LIBRARY.setLevel(Level.WARNING);
    strict = judge(document);
    composed = judge(document, UNKNOWN_FIELDS);
    errors =
        judge(
            document, "validation.response.body.unexpected", "validation.response.status.unknown");
  }

  private static OpenApiInteractionValidator judge(String document, String... ignored) {
    LevelResolver.Builder levels = LevelResolver.create();
    for (String key : ignored) {
      levels.withLevel(key, ValidationReport.Level.IGNORE);
    }
    return OpenApiInteractionValidator.createFor(document)
        .withLevelResolver(levels.build())
        .build();
  }

  /** The contract, or nothing when the property names no document. */
  public static Optional<ZoomContract> fromSystemProperty() {
    return Optional.of(System.getProperty(PROPERTY, "").strip())
        .filter(p -> !p.isEmpty())
        .map(ZoomContract::new);
  }

  /** What the document does not allow in these requests and in the simulator's own answers. */
  public List<String> violations(Collection<RecordedRequest> requests) {
    return requests.stream().flatMap(r -> violations(r).stream()).distinct().toList();
  }

  /** What the document does not allow in a request, and in its answer unless a fault made it. */
  public List<String> violations(RecordedRequest recorded) {
    if (!recorded.path().startsWith("/v2/")) {
      return List.of();
    }
    Stream<String> found = errors("request", recorded, strict.validateRequest(request(recorded)));
    if (recorded.status() > 0 && recorded.answer().fault().isEmpty()) {
      found = Stream.concat(found, errors("answer", recorded, answerReport(recorded)));
    }
    return found.toList();
  }

  /** Fails with what the document does not allow. */
  public void check(RecordedRequest recorded) {
    List<String> violations = violations(recorded);
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }

  /**
   * Error answers have a body that the document leaves out, and a status that it may leave out. Of
   * composed schemas the library takes each part as the whole, so that every field is unknown to
   * some part: there unknown fields are let pass.
   */
  private ValidationReport answerReport(RecordedRequest recorded) {
    RecordedRequest.Answer answer = recorded.answer();
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(answer.status());
    if (!answer.body().isEmpty()) {
      builder.withContentType(answer.contentType()).withBody(answer.body());
    }
    Response response = builder.build();
    Request.Method method = Request.Method.valueOf(recorded.method());
    if (answer.status() >= 300) {
      return errors.validateResponse(path(recorded), method, response);
    }
    ValidationReport report = strict.validateResponse(path(recorded), method, response);
    return report.getMessages().stream().anyMatch(m -> m.getKey().endsWith(".schema.allOf"))
        ? composed.validateResponse(path(recorded), method, response)
        : report;
  }

  private static Request request(RecordedRequest recorded) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(recorded.method(), path(recorded));
    recorded.headers().forEach((name, value) -> addHeader(request, name, value));
    String query = URI.create(recorded.path()).getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      request.withQueryParam(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    if (!recorded.body().isEmpty()) {
      request.withBody(recorded.body());
    }
    return request.build();
  }

  private static void addHeader(SimpleRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.withHeader(name, value);
    }
  }

  private static String path(RecordedRequest recorded) {
    return URI.create(recorded.path()).getRawPath();
  }

  private static Stream<String> errors(
      String what, RecordedRequest recorded, ValidationReport report) {
    return report.getMessages().stream()
        .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
        .map(m -> what + " " + recorded.method() + " " + path(recorded) + ": " + m.getMessage());
  }
}
