package org.healthlink.sandbox.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Sends requests and takes the time. Nothing that can happen on the way is an exception: who gets
 * no answer gets status 0. Safe for many threads.
 */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   * @param text the body
   * @param location the header of that name, else empty
   * @param cookie name and value of a cookie that was given, else empty
   */
  record Answer(int status, String text, String location, String cookie, Duration took) {

    boolean ok() {
      return status / 100 == 2;
    }

    /** Nobody is to blame but the application. */
    boolean failed() {
      return status == 0 || status >= 500;
    }

    JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }
  }

  /**
   * Sends one request.
   *
   * @param body null for none
   */
  Answer send(String method, String url, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Accept", "*/*")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    long begin = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return answer(answer, since(begin));
    } catch (IOException e) {
      return nothing(since(begin));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return nothing(since(begin));
    }
  }

  private static Answer answer(HttpResponse<String> answer, Duration took) {
    return new Answer(
        answer.statusCode(),
        answer.body(),
        answer.headers().firstValue("Location").orElse(""),
        answer.headers().firstValue("Set-Cookie").map(c -> c.split(";", 2)[0]).orElse(""),
        took);
  }

  private static Answer nothing(Duration took) {
    return new Answer(0, "", "", "", took);
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
