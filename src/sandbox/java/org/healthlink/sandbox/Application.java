package org.healthlink.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The REST API of the application that runs in the sandbox, called as an administrator. */
final class Application {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String api;
  private final String token;

  Application(String publicUrl, String token) {
    this.api = publicUrl + "/api/v1";
    this.token = token;
  }

  /** The status of a read, or 0 when nothing answers yet. */
  int get(String path) throws InterruptedException {
    try {
      HttpRequest request = to(path).GET().build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Creates or replaces a resource; anything but success ends the run. */
  void put(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        to(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new RunFailure(
          "PUT %s was refused with %d: %s".formatted(path, answer.statusCode(), answer.body()));
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }
}
