package org.healthlink.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** A plain HTTP client of the simulator that carries a token. */
final class ZoomClient {
  static final String FORM = "grant_type=account_credentials&account_id=sandbox-account";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ZoomSimulator zoom;
  private String token = "";

  ZoomClient(ZoomSimulator zoom) {
    this.zoom = zoom;
  }

  /** An answer with its body read as JSON; a body that is none stays text. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode body() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("No JSON: " + response.body(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  /** Fetches a token and carries it from now on. */
  ZoomClient signIn() throws Exception {
    token = token(zoom.credentials().clientSecret(), "", FORM).body().get("access_token").asText();
    return this;
  }

  ZoomClient carrying(String bearer) {
    token = bearer;
    return this;
  }

  Answer token(String secret, String query, String form) throws Exception {
    String login = zoom.credentials().clientId() + ":" + secret;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(zoom.oauthUrl() + "/oauth/token" + query))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return send(request);
  }

  Answer create(String host, String body) throws Exception {
    return call("POST", "/users/" + host + "/meetings", body);
  }

  Answer get(String path) throws Exception {
    return call("GET", path, "");
  }

  Answer call(String method, String path, String body) throws Exception {
    return send(request(zoom.apiUrl() + path, method, body).build());
  }

  Answer control(String method, String path, String body) throws Exception {
    return send(request(zoom.oauthUrl() + "/_simulator" + path, method, body).build());
  }

  CompletableFuture<HttpResponse<String>> later(String method, String path, String body) {
    HttpRequest request = request(zoom.apiUrl() + path, method, body).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String url, String method, String body) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    return body.isEmpty() ? builder : builder.header("Content-Type", "application/json");
  }

  Answer send(HttpRequest request) throws Exception {
    return new Answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
  }
}
