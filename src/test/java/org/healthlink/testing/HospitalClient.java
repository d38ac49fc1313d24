package org.healthlink.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.healthlink.contract.Contract;

/**
 * Sends requests to the REST API with one set of headers, and fails where an answer is not as the
 * OpenAPI document says. Immutable.
 */
public final class HospitalClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static volatile String deployment;

  private final String origin;
  private final Map<String, String> headers;
  private final boolean checked;

  private HospitalClient(String origin, Map<String, String> headers, boolean checked) {
    this.origin = origin;
    this.headers = headers;
    this.checked = checked;
  }

  /** Remembers where the server of all tests listens. */
  static void deployed(String origin) {
    deployment = origin;
  }

  /** Where the server of all tests listens, without a path. */
  public static URI deployment() {
    return URI.create(deployment);
  }

  /** Nobody in particular: no token. */
  public static HospitalClient anonymous() {
    return at(deployment);
  }

  /** The same at another server, given without a path. */
  public static HospitalClient at(String origin) {
    return new HospitalClient(origin, Map.of("Accept", "application/json"), true);
  }

  /** The same client for a server on which the application may not be. */
  public HospitalClient unchecked() {
    return new HospitalClient(origin, headers, false);
  }

  /** The holder of a token. */
  public static HospitalClient with(String token) {
    return anonymous().bearing(token);
  }

  /** The same client with another token. */
  public HospitalClient bearing(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** The same client with a header more, or another value of it. */
  public HospitalClient header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HospitalClient(origin, more, checked);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Asks without waiting. */
  public CompletableFuture<Answer> getLater(String path) {
    return sendLater("GET", path, BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return json().send("PUT", path, BodyPublishers.ofString(json));
  }

  public Answer post(String path, String json) {
    return json().send("POST", path, BodyPublishers.ofString(json));
  }

  /** Sends without waiting; the time that is measured begins here. */
  public CompletableFuture<Answer> postLater(String path, String json) {
    return json().sendLater("POST", path, BodyPublishers.ofString(json));
  }

  public Answer send(String method, String path, BodyPublisher body) {
    try {
      return sendLater(method, path, body).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof AssertionError notAllowed) {
        throw notAllowed;
      }
      throw e;
    }
  }

  private HospitalClient json() {
    return headers.containsKey("Content-Type") ? this : header("Content-Type", "application/json");
  }

  private CompletableFuture<Answer> sendLater(String method, String path, BodyPublisher body) {
    String target = origin + (path.startsWith("/healthlink/") ? "" : "/healthlink/api/v1") + path;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(target)).timeout(PATIENCE).method(method, body);
    headers.forEach(request::header);
    long begin = System.nanoTime();
    return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray())
        .thenApply(r -> Answer.of(r, Duration.ofNanos(System.nanoTime() - begin)))
        .thenApply(answer -> check(method, URI.create(target), answer));
  }

  private Answer check(String method, URI target, Answer answer) {
    if (checked) {
      Contract.check(
          method,
          target.getRawPath(),
          answer.status(),
          answer.headers(),
          answer.text().getBytes(StandardCharsets.UTF_8));
    }
    return answer;
  }
}
