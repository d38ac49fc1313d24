package org.healthlink.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.healthlink.contract.Document.Operation;

/**
 * Holds answers against the OpenAPI document: an answer that it does not allow fails whatever test
 * sees it. Safe for use by many threads.
 */
public final class Contract {
  private static final String CONTEXT = "/healthlink";
  private static final String PROBLEM = "urn:healthlink:problem:";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Endpoint, Operation> OPERATIONS = Document.OURS.operations();
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(Document.OURS.text()).build();

  private Contract() {}

  /**
   * Fails when the document does not allow this answer to this request.
   *
   * @param path with the context root, with or without a query; other paths are not looked at
   */
  public static void check(
      String method, String path, int status, HttpHeaders headers, byte[] body) {
    String address = plain(path);
    if (!address.startsWith(CONTEXT + "/")) {
      return;
    }
    Checked checked = new Checked(method, address, status, headers, body);
    require(headers.firstValue("X-Content-Type-Options").isPresent(), checked, "no nosniff");
    if (method.equals("OPTIONS") && status < 300) {
      require(status == 200 || status == 204, checked, "OPTIONS is 200 or 204");
      return;
    }
    Optional<Endpoint> endpoint =
        endpoint(method.equals("HEAD") ? "GET" : method, address.substring(CONTEXT.length()));
    if (isFile(address) && status < 400) {
      return;
    }
    if (endpoint.isEmpty()
        || status == 405
        || isUnread(path, checked)
        || status == 404 && !withoutQuery(path).equals(address)) {
      elsewhere(checked);
    } else if (method.equals("HEAD")) {
      require(!OPERATIONS.get(endpoint.get()).response(status).isMissingNode(), checked, "status");
    } else {
      described(checked, OPERATIONS.get(endpoint.get()));
    }
  }

  private record Checked(
      String method, String address, int status, HttpHeaders headers, byte[] body) {
    String contentType() {
      return headers.firstValue("Content-Type").orElse("");
    }

    String slug() {
      return json().path("type").asText().replace(PROBLEM, "");
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return "%s %s was answered %d %s %s"
          .formatted(method, address, status, headers.map(), new String(body));
    }
  }

  /** Without what means nothing to a resource: the query, parameters of steps, a last slash. */
  private static String plain(String path) {
    return withoutQuery(path).replaceAll(";[^/]*", "").replaceFirst("(?<=[^/])/$", "");
  }

  private static String withoutQuery(String path) {
    return path.replaceFirst("\\?.*", "");
  }

  /** Some servers read what is no URI, too, and leave its refusal to the resource. */
  private static boolean isUnread(String path, Checked checked) {
    return checked.status() == 400
        && !isUri(path)
        && (checked.method().equals("HEAD") || checked.slug().equals("malformed-request"));
  }

  private static boolean isUri(String path) {
    try {
      return new URI(path) != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isFile(String address) {
    return address.matches("/healthlink/visit-page/[a-z-]+\\.[a-z]+")
        && Files.exists(Path.of("src/main/webapp", address.substring(CONTEXT.length())));
  }

  private static void described(Checked checked, Operation operation) {
    SimpleResponse.Builder response =
        SimpleResponse.Builder.status(checked.status()).withBody(checked.body());
    checked.headers().map().forEach(response::withHeader);
    ValidationReport report =
        VALIDATOR.validateResponse(
            checked.address(), Request.Method.valueOf(checked.method()), response.build());
    require(!report.hasErrors(), checked, SimpleValidationReportFormat.getInstance().apply(report));
    if (checked.status() >= 400) {
      problem(checked, operation.problems(checked.status()));
    }
  }

  private static void elsewhere(Checked checked) {
    JsonNode response =
        Document.OURS.resolve(
            Document.OURS.root().path("x-elsewhere").path(String.valueOf(checked.status())));
    require(!response.isMissingNode(), checked, "x-elsewhere has no such status");
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> require(checked.headers().firstValue(name).isPresent(), checked, "no " + name));
    if (!checked.method().equals("HEAD")) {
      problem(checked, Document.slugs(response));
    }
  }

  /** What the schema cannot say: the type is one of this address, with the type's own title. */
  private static void problem(Checked checked, Set<String> allowed) {
    require(
        checked.contentType().equals("application/problem+json"), checked, checked.contentType());
    JsonNode problem = checked.json();
    String slug = checked.slug();
    require(allowed.contains(slug), checked, slug + " is none of " + allowed);
    JsonNode example = Document.OURS.component("examples", slug).path("value");
    for (String same : Set.of("title", "status")) {
      require(example.path(same).equals(problem.path(same)), checked, "not the " + same);
    }
  }

  /** The operation that a path means; one without a variable comes first. */
  private static Optional<Endpoint> endpoint(String method, String path) {
    return OPERATIONS.keySet().stream()
        .filter(endpoint -> endpoint.method().equals(method))
        .filter(endpoint -> pattern(endpoint.path()).matcher(path).matches())
        .min(Comparator.comparing(endpoint -> endpoint.path().contains("{")));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[^}]*\\}", "[^/]+"));
  }

  private static void require(boolean condition, Checked checked, String complaint) {
    if (!condition) {
      throw new AssertionError(
          "The OpenAPI document does not allow this answer: " + complaint + "\n" + checked);
    }
  }
}
