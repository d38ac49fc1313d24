package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

  /** The contract's table: clients tell problems apart by these. */
  private static final Map<String, Integer> CONTRACT =
      Map.ofEntries(
          Map.entry("malformed-request", 400),
          Map.entry("visit-full", 409),
          Map.entry("validation", 400),
          Map.entry("unauthorized", 401),
          Map.entry("forbidden", 403),
          Map.entry("not-found", 404),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("slot-taken", 409),
          Map.entry("subject-taken", 409),
          Map.entry("illegal-transition", 409),
          Map.entry("meeting-not-ready", 409),
          Map.entry("join-too-early", 409),
          Map.entry("idempotency-in-progress", 409),
          Map.entry("join-closed", 410),
          Map.entry("precondition-failed", 412),
          Map.entry("payload-too-large", 413),
          Map.entry("unsupported-media-type", 415),
          Map.entry("outside-working-hours", 422),
          Map.entry("in-the-past", 422),
          Map.entry("too-far-ahead", 422),
          Map.entry("unknown-doctor", 422),
          Map.entry("unknown-patient", 422),
          Map.entry("idempotency-key-reused", 422),
          Map.entry("too-many-requests", 429),
          Map.entry("internal", 500),
          Map.entry("unavailable", 503),
          Map.entry("meeting-provider-unavailable", 503));

  @Test
  void slugsAndStatusesAreThoseOfTheContract() {
    // Collecting into a map refuses a slug that comes twice.
    assertEquals(
        new TreeMap<>(CONTRACT),
        new TreeMap<>(
            Stream.of(ProblemType.values())
                .collect(Collectors.toMap(ProblemType::slug, ProblemType::status))));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeHasAUriAndATitleInWords(ProblemType type) {
    assertEquals("urn:healthlink:problem:" + type.slug(), type.uri());
    assertFalse(type.title().isBlank() || type.title().endsWith("."), type.title());
  }

  @ParameterizedTest
  @CsvSource({
    "400, MALFORMED_REQUEST",
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "406, NOT_ACCEPTABLE",
    "409, MALFORMED_REQUEST",
    "412, PRECONDITION_FAILED",
    "413, PAYLOAD_TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "418, MALFORMED_REQUEST",
    "429, TOO_MANY_REQUESTS",
    "500, INTERNAL",
    "501, INTERNAL",
    "502, INTERNAL",
    "503, UNAVAILABLE",
  })
  void aStatusOfTheContainerHasItsGeneralType(int status, ProblemType type) {
    assertEquals(type, ProblemType.ofStatus(status));
  }
}
