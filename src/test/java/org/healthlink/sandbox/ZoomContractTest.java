package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomContractTest {
  private static final String BODY =
      """
      {"topic": "HL-1", "type": 2, "start_time": "%s", "duration": 30, "timezone": "UTC",
       "password": "Ab3kX9", "agenda": "HL-1", "default_password": false,
       "settings": {"host_video": true, "participant_video": true, "join_before_host": false,
         "waiting_room": true, "auto_recording": "none", "use_pmi": %s, "approval_type": 2,
         "alternative_hosts": "dr.bose@clinic.example", "show_join_info": true,
         "meeting_invitees": [{"email": "a@b.example"}],
         "waiting_room_options": {"mode": "custom", "who_goes_to_waiting_room": "everyone"},
         "continuous_meeting_chat": {"enable": false}}}
      """;

  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0);
    client = new ZoomClient(zoom).signIn();
  }

  @AfterEach
  void stop() {
    zoom.close();
  }

  /** One test, so that it is one visible skip without the document. */
  @Test
  void zoomsOwnDocumentAllowsWhatTheSimulatorTakesAndAnswers() throws Exception {
    Optional<ZoomContract> document = ZoomContract.fromSystemProperty();
    assumeTrue(
        document.isPresent(),
        "Zoom's OpenAPI document is not there: name it with -Dzoom.openapi=<file>");
    driveEveryOperation();
    driveEveryRefusal();

    List<RecordedRequest> requests = zoom.requests();
    assertAll(
        () -> assertComplete(requests),
        () -> assertEquals(List.of(), document.get().violations(requests)),
        () -> assertEquals(List.of(), zoom.violations()),
        () -> assertFindsWhatIsWrong(document.get(), requests));
  }

  private static void assertComplete(List<RecordedRequest> requests) {
    Set<String> driven =
        requests.stream().map(RecordedRequest::operation).collect(Collectors.toSet());
    for (Operation operation : Operation.values()) {
      assertTrue(driven.contains(operation.label()), operation::label);
    }
  }

  private static void assertFindsWhatIsWrong(
      ZoomContract contract, List<RecordedRequest> requests) {
    RecordedRequest create =
        requests.stream().filter(r -> r.is(Operation.CREATE)).findFirst().orElseThrow();
    String body = create.body();
    String answer = create.answer().body();
    String unknown = body.replace("\"duration\": 30", "\"x\": 1");

    assertEquals(1, found(contract, create, unknown, answer));
    assertEquals(1, found(contract, create, body.replace("10:00:00Z", "10:00:00"), answer));
    assertEquals(1, found(contract, create, body, answer.replace("\"waiting\"", "\"ended\"")));
  }

  private void driveEveryOperation() throws Exception {
    long id =
        client
            .create("me", BODY.formatted("2030-01-01T10:00:00Z", false))
            .body()
            .get("id")
            .asLong();
    client.create("dr.basic%40clinic.example", BODY.formatted("2030-01-01T10:00:00Z", true));
    client.create("me", "{\"type\": 1}");
    client.create("me", "{}");
    client.get("/meetings/" + id);
    client.get("/meetings/" + id + "/invitation");
    String change = "{\"start_time\": \"2030-01-02T10:00:00Z\", \"settings\": {\"jbh_time\": 5}}";
    client.call("PATCH", "/meetings/" + id, change);
    zoom.begin(id);
    client.get("/users/me/meetings?type=live&page_size=1");
    client.get("/users/me/meetings?from=2030-01-01&to=2030-01-03&timezone=UTC");
    client.call("PUT", "/meetings/" + id + "/status", "{\"action\": \"end\"}");
    zoom.host("new@clinic.example", Host.Type.UNASSIGNED, Host.Status.PENDING);
    client.get("/users?page_size=2");
    client.get("/users?status=pending&page_number=1");
    client.get("/users/new%40clinic.example");
    String query = "?schedule_for_reminder=false&cancel_meeting_reminder=false";
    client.call("DELETE", "/meetings/" + id + query, "");
  }

  private void driveEveryRefusal() throws Exception {
    client.get("/meetings/1");
    client.get("/users/nobody%40clinic.example");
    client.create("dr.gone%40clinic.example", "{}");
    client.get("/users/dr.gone%40clinic.example/meetings");
    client.create("me", "{\"type\": 3}");
    zoom.limitPerHostAndDay(0);
    client.create("me", "{}");
    zoom.grantScopes(Set.of());
    client.get("/users/me");
    zoom.tokenLifetime(Duration.ZERO);
    client.signIn().get("/users/me");
    client.get("/users");
    zoom.limitPerSecond(1);
    client.get("/users/me");
    client.get("/users/me");
  }

  private static int found(
      ZoomContract contract, RecordedRequest request, String body, String answerBody) {
    RecordedRequest.Answer answer = request.answer();
    return contract
        .violations(
            new RecordedRequest(
                request.at(),
                request.operation(),
                request.method(),
                request.path(),
                request.headers(),
                body,
                new RecordedRequest.Answer(
                    answer.status(), answer.contentType(), answerBody, answer.fault())))
        .size();
  }
}
