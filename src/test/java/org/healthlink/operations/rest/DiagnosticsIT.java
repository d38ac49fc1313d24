package org.healthlink.operations.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.healthlink.platform.encryption.TestKeys;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Crowd;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.ServerLog;
import org.junit.jupiter.api.Test;

/**
 * The diagnostics of a running server, whose Zoom, database and identity provider are the tests'.
 */
@InTheServer
class DiagnosticsIT {
  private static final String PATH = "/admin/diagnostics";
  private static final int MANY = 30;
  private static final int MOST_LOOKS = 3;

  private final Hospital hospital = new Hospital();
  private final HospitalClient admin = hospital.admin();

  @Test
  void whatIsWellIsSaid() {
    Answer answer = admin.get(PATH).mustBe(200);
    assertEquals("no-store", answer.header("Cache-Control"));
    for (String id :
        List.of(
            "database-reached",
            "schema-complete",
            "encryption-keys",
            "identity-keys",
            "zoom-reached",
            "zoom-token",
            "zoom-webhook-signature",
            "janus-off")) {
      assertEquals(1, items(answer, id).count(), () -> id + " in " + answer);
    }
    for (String id : List.of("diagnosis-failed", "diagnosis-too-slow", "diagnosis-left-out")) {
      assertEquals(0, items(answer, id).count(), answer::toString);
    }
  }

  @Test
  void aFindingHasIdLevelSummaryAndARemedyUnlessNothingIsToBeDone() {
    for (JsonNode item : admin.get(PATH).mustBe(200).json().path("items")) {
      assertTrue(item.path("id").asText().matches("[a-z]+(-[a-z]+)+"), item::toString);
      String level = item.path("level").asText();
      assertTrue(Set.of("OK", "INFO", "WARN", "ERROR").contains(level), item::toString);
      assertFalse(item.path("summary").asText().isBlank(), item::toString);
      boolean mustAct = level.equals("WARN") || level.equals("ERROR");
      assertTrue(item.has("fix") || !mustAct, item::toString);
    }
  }

  @Test
  void anotherSecretOfTheAppIsFound() {
    hospital.zoom().clientSecret("renewed");
    Answer answer = admin.get(PATH).mustBe(200);
    JsonNode item = items(answer, "zoom-credentials-refused").findFirst().orElseThrow();
    assertEquals("ERROR", item.path("level").asText());
    assertTrue(item.path("fix").asText().contains("Zoom App Marketplace"), item::toString);
    assertEquals(0, items(answer, "zoom-token").count());
  }

  /** Who is late on a busy machine has one more made. */
  @Test
  void manyWhoAskAtOnceShareALook() {
    hospital.zoom().faults(Fault.delay(Duration.ofSeconds(4)).on(Operation.TOKEN));
    int before = hospital.zoom().requests(Operation.TOKEN).size();
    List<Answer> answers =
        Crowd.all(Collections.nCopies(MANY, admin), client -> client.getLater(PATH));
    answers.forEach(answer -> answer.mustBe(200));
    int looks = hospital.zoom().requests(Operation.TOKEN).size() - before;
    assertTrue(looks >= 1 && looks <= MOST_LOOKS, "looks: " + looks);
  }

  /** Each of these keys is given to the server in this one way. */
  @Test
  void everySourceOfConfigurationIsRead() {
    Answer answer = admin.get(PATH).mustBe(200);
    assertEquals("from the environment", origin("db.url", answer));
    assertEquals("from the .env file", origin("healthlink.encryption.keyset", answer));
    assertEquals("from the server's own configuration", origin("zoom.webhook.secret", answer));
    assertEquals("the default", origin("webhook.window", answer));
  }

  @Test
  void noSecretIsInTheAnswerOrTheLog() {
    String answer = admin.get(PATH).mustBe(200).text();
    for (String secret :
        List.of("sandbox-secret", ZoomSimulator.WEBHOOK_SECRET, TestKeys.keyset())) {
      assertFalse(answer.contains(secret));
      assertFalse(ServerLog.text().contains(secret));
    }
  }

  private static String origin(String key, Answer answer) {
    String summary =
        items(answer, "configuration-value")
            .map(item -> item.path("summary").asText())
            .filter(text -> text.startsWith(key + " ("))
            .findFirst()
            .orElseThrow();
    return summary.replaceFirst(".*, ", "");
  }

  private static Stream<JsonNode> items(Answer answer, String id) {
    return StreamSupport.stream(answer.json().path("items").spliterator(), false)
        .filter(item -> item.path("id").asText().equals(id));
  }
}
