package org.healthlink.zoom.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.healthlink.sandbox.ZoomSamples;
import org.healthlink.unit.RestRuntime;
import org.healthlink.video.MeetingFact;
import org.healthlink.zoom.webhook.WebhookHealth.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Zoom's own samples of its events. */
@ExtendWith(RestRuntime.class)
class SamplePayloadsTest {

  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("meeting.alert", "nothing"),
          Map.entry("meeting.created", "nothing"),
          Map.entry("meeting.deleted", "DELETED"),
          Map.entry("meeting.ended", "ENDED"),
          Map.entry("meeting.participant_admitted", "WAITED GUEST"),
          Map.entry("meeting.participant_jbh_joined", "WAITED GUEST"),
          Map.entry("meeting.participant_jbh_waiting", "WAITED GUEST"),
          Map.entry("meeting.participant_jbh_waiting_left", "WAITED GUEST"),
          Map.entry("meeting.participant_joined", "JOINED GUEST"),
          Map.entry("meeting.participant_joined_waiting_room", "WAITED GUEST"),
          Map.entry("meeting.participant_left", "LEFT GUEST"),
          Map.entry("meeting.participant_left_waiting_room", "WAITED GUEST"),
          Map.entry("meeting.participant_put_in_waiting_room", "WAITED GUEST"),
          Map.entry("meeting.permanently_deleted", "DELETED"),
          Map.entry("meeting.recovered", "RECOVERED"),
          Map.entry("meeting.started", "STARTED"),
          Map.entry("meeting.updated", "CHANGED"));

  @Test
  void everySampleIsAcceptedAndUnderstood() {
    Optional<Map<String, String>> found = ZoomSamples.fromSystemProperty();
    assumeTrue(found.isPresent(), "Zoom's samples are not beside -Dzoom.openapi=<file>");
    Map<String, String> samples = found.get();
    assertFalse(samples.isEmpty());
    Map<String, String> said = new TreeMap<>();
    samples.forEach((name, body) -> said.put(name, said(body)));
    assertEquals(
        SAID.entrySet().stream()
            .filter(entry -> samples.containsKey(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        said);
  }

  private static String said(String body) {
    Endpoint endpoint = new Endpoint();
    assertEquals(204, endpoint.signed("one", body).getStatus(), body);
    List<MeetingFact> stored = endpoint.facts.stored;
    Outcome outcome = stored.isEmpty() ? Outcome.IGNORED : Outcome.STORED;
    assertEquals(Map.of(outcome, 1L), endpoint.health.counts());
    if (stored.isEmpty()) {
      return "nothing";
    }
    MeetingFact fact = stored.get(0);
    assertEquals(1_234_567_890L, fact.meetingId());
    assertEquals("4444AAAiAAAAAiAiAiiAii==", fact.instance());
    return fact.kind() + (fact.role() == null ? "" : " " + fact.role());
  }
}
