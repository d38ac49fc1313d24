package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Answer;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Sql;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever changes something or hands out a key leaves one entry in the record, a refusal none. */
@InTheServer
class AuditedIT {
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("PUT /api/v1/doctors/{id}", "DOCTOR_CHANGED"),
          Map.entry("PUT /api/v1/patients/{id}", "PATIENT_CHANGED"),
          Map.entry("POST /api/v1/appointments", "BOOKED"),
          Map.entry("PATCH /api/v1/appointments/{id}", "EDITED"),
          Map.entry("POST /api/v1/appointments/{id}/reschedule", "RESCHEDULED"),
          Map.entry("POST /api/v1/appointments/{id}/cancel", "CANCELLED"),
          Map.entry("POST /api/v1/appointments/{id}/check-in", "CHECKED_IN"),
          Map.entry("POST /api/v1/appointments/{id}/complete", "COMPLETED"),
          Map.entry("POST /api/v1/appointments/{id}/no-show", "NO_SHOW"),
          Map.entry("POST /api/v1/appointments/{id}/meeting/retry", "MEETING_RETRIED"),
          Map.entry("POST /api/v1/appointments/{id}/links", "TICKET_ISSUED"),
          Map.entry("GET /api/v1/appointments/{id}", "LINKS_READ"),
          Map.entry("GET /api/v1/appointments/{id}/start", "START_OPENED"),
          Map.entry("GET /api/v1/appointments/{id}/join", "JOIN_OPENED"),
          Map.entry("GET /visit/{id}", "JOIN_OPENED"),
          Map.entry("GET /visit/{id}/zoom", "JOIN_OPENED"));

  /** They change what is forgotten again, or belong to the visit's page with its own tests. */
  private static final Set<String> NOT_HERE =
      Set.of(
          "POST /api/v1/webhooks/zoom",
          "POST /visit/{id}/enter",
          "POST /visit/{id}/switch",
          "POST /visit/{id}/present",
          "POST /visit/{id}/leave",
          "POST /visit/{id}/remove",
          "POST /visit/{id}/end");

  private static Sender sender;

  static Stream<Endpoint> endpoints() {
    return Document.OURS.operations().keySet().stream()
        .filter(endpoint -> ACTIONS.containsKey(endpoint.toString()));
  }

  @BeforeAll
  static void everybodyComes() {
    sender = new Sender(new AccessScene());
  }

  @Test
  void everyChangeIsKnownHere() {
    Set<String> changes =
        Document.OURS.operations().keySet().stream()
            .filter(endpoint -> !endpoint.method().equals("GET"))
            .map(Endpoint::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    changes.removeAll(ACTIONS.keySet());
    changes.removeAll(NOT_HERE);
    assertEquals(Set.of(), changes);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void whatIsDoneIsWrittenDownAndWhatIsRefusedIsNot(Endpoint endpoint) throws IOException {
    String action = ACTIONS.get(endpoint.toString());
    Prepared good = sender.good(endpoint);
    long before = entries(action);
    Answer refused = sender.send(endpoint, good, Map.of("Authorization", "Bearer nonsense"));
    assertEquals(401, refused.status(), refused::toString);
    assertEquals(before, entries(action), "a refusal is written down");
    Answer answer = sender.send(endpoint, good, Map.of());
    assertTrue(answer.status() < 400, answer::toString);
    assertEquals(before + 1, entries(action), answer::toString);
  }

  private static long entries(String action) {
    return Sql.count("select count(*) from audit_entries where action = ?", action);
  }
}
