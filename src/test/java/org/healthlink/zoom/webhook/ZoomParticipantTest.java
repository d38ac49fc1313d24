package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.healthlink.video.MeetingFact;
import org.healthlink.video.MeetingFact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomParticipantTest {

  @ParameterizedTest
  @CsvSource({
    "HOST1, x, HOST",
    "'', HOST1, HOST",
    "OTHER, OTHER, GUEST",
    "'', '', GUEST",
    "host1, '', GUEST",
  })
  void theHostIsKnownByHisAccount(String accountId, String id, Role role) {
    String object =
        """
        "id": 1, "host_id": "HOST1", "participant": {"participant_user_id": "%s", "id": "%s"}
        """
            .formatted(accountId, id);
    assertEquals(role, fact("meeting.participant_joined", object).role());
  }

  @Test
  void aMeetingWithoutAHostHasGuestsAlone() {
    String object =
        "\"id\": 1, \"host_id\": \"\", \"participant\": {\"participant_user_id\": \"\"}";
    assertEquals(Role.GUEST, fact("meeting.participant_joined", object).role());
  }

  @Test
  void aPersonIsTheSameInOneRunAndNobodyInAnother() {
    String here = who("meeting.participant_joined", "run1", "p1");
    assertEquals(here, who("meeting.participant_left", "run1", "p1"));
    assertNotEquals(here, who("meeting.participant_joined", "run1", "p2"));
    assertNotEquals(here, who("meeting.participant_joined", "run2", "p1"));
    assertTrue(here.matches("[0-9a-f]{32}"), here);
  }

  @Test
  void nothingOfThePersonIsInTheFact() {
    String object =
        """
        "id": 1, "uuid": "run", "host_id": "HOST1", "host_email": "h@clinic.example", "topic": "T",
        "password": "pass", "participant": {"user_name": "Jill", "email": "j@home.example",
          "phone_number": "+49", "participant_uuid": "PU", "user_id": "4711",
          "participant_user_id": "PUI", "registrant_id": "R", "customer_key": "C", "id": "I"}
        """;
    String fact = fact("meeting.participant_joined", object).toString();
    for (String word : "Jill,home,+49,PU,4711,PUI,HOST1,clinic,pass,=R,=C,=I".split(",")) {
      assertFalse(fact.contains(word), fact);
    }
    assertEquals(
        Set.of("PUI", "I", "j@home.example"),
        event("meeting.participant_joined", object).accounts());
  }

  private static String who(String name, String uuid, String participant) {
    String object =
        "\"id\": 1, \"uuid\": \"%s\", \"participant\": {\"participant_uuid\": \"%s\"}"
            .formatted(uuid, participant);
    return fact(name, object).who();
  }

  private static MeetingFact fact(String name, String object) {
    return event(name, object).fact(Instant.parse("2026-12-01T10:00:05Z")).orElseThrow();
  }

  private static ZoomEvent event(String name, String object) {
    String body = "{\"event\": \"%s\", \"payload\": {\"object\": {%s}}}".formatted(name, object);
    return ZoomEvent.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
