package org.healthlink.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a request was answered, and how long that took as the client saw it. */
public record Answer(int status, HttpHeaders headers, String text, Duration took) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = "urn:healthlink:problem:";

  static Answer of(HttpResponse<byte[]> response, Duration took) {
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return new Answer(response.statusCode(), response.headers(), text, took);
  }

  /** The value of a header, or the empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("No JSON: " + this, e);
    }
  }

  /**
   * A member by its JSON pointer, for instance {@code /meeting/state}; the empty text if absent.
   */
  public String at(String pointer) {
    return json().at(pointer).asText("");
  }

  /** The member {@code id}. */
  public UUID id() {
    return UUID.fromString(at("/id"));
  }

  /** This answer, if it has the status. */
  public Answer mustBe(int expected) {
    assertEquals(expected, status, this::toString);
    return this;
  }

  /** The slug of a problem body, or the empty text for anything else. */
  public String problem() {
    return header("Content-Type").startsWith("application/problem+json")
        ? at("/type").replace(PROBLEM, "")
        : "";
  }

  /** This answer, if it is this problem and has everything that every problem has. */
  public Answer mustBeProblem(int expected, String slug) {
    mustBe(expected);
    assertEquals(slug, problem(), this::toString);
    assertEquals(PROBLEM + slug, at("/type"));
    assertEquals(expected, json().path("status").asInt());
    for (String member : new String[] {"/title", "/detail", "/instance", "/requestId"}) {
      assertFalse(at(member).isBlank(), member + " is missing");
    }
    return this;
  }

  /** This answer, if it is a problem of one field; an empty pointer is the whole body. */
  public Answer mustBlame(String pointer) {
    assertTrue(json().path("errors").isArray(), this::toString);
    assertEquals(pointer, at("/errors/0/pointer"), this::toString);
    assertEquals(1, json().path("errors").size(), this::toString);
    assertFalse(at("/errors/0/detail").isBlank());
    return this;
  }

  /** The texts of a list's items under one name. */
  public List<String> each(String member) {
    return json().path("items").findValuesAsText(member);
  }

  @Override
  public String toString() {
    Map<String, Object> shown = new TreeMap<>(headers.map());
    return "HTTP " + status + " after " + took.toMillis() + " ms " + shown + " " + text;
  }
}
