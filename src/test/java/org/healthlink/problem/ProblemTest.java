package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final String ID = "0b0f0d0c-0000-4000-8000-000000000001";

  @Test
  void aBodySaysWhatIsWrongAndWhereToLookForIt() {
    assertEquals(
        "{\"type\":\"urn:healthlink:problem:not-found\",\"title\":\"Not found\",\"status\":404,"
            + "\"detail\":\"There is nothing at this address.\",\"instance\":\"urn:uuid:"
            + ID
            + "\",\"requestId\":\""
            + ID
            + "\"}",
        body(ProblemException.notFound()));
  }

  @Test
  void fieldsThatBreakTheirRulesAreListed() {
    assertEquals(
        "[{\"pointer\":\"/timeZone\",\"detail\":\"a zone\"}]",
        body(ProblemException.invalid("/timeZone", "a zone"))
            .replaceAll(".*\"errors\":(.*)}$", "$1"));
  }

  @Test
  void membersOfATypesOwnFollow() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("joinOpensAt", Instant.parse("2026-12-01T09:45:00Z"));
    ProblemException early = new ProblemException(ProblemType.JOIN_TOO_EARLY, "x");
    own.forEach(early::with);
    assertEquals(
        "\"joinOpensAt\":\"2026-12-01T09:45:00Z\"}",
        body(early).substring(body(early).indexOf("\"joinOpensAt\"")));
  }

  @Test
  void retryAfterIsASecondAtLeast() {
    ProblemException problem = new ProblemException(ProblemType.UNAVAILABLE, "x");
    assertEquals(Map.of("Retry-After", "1"), problem.retryAfter(0).headers());
    assertEquals(Map.of("Retry-After", "5"), problem.retryAfter(5).headers());
    assertEquals(List.of(), problem.errors());
  }

  private static String body(ProblemException problem) {
    return new String(
        Problem.body(
            problem.type(), problem.getMessage(), ID, problem.errors(), problem.extensions()),
        StandardCharsets.UTF_8);
  }
}
