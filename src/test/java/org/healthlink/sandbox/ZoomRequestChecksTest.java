package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.sandbox.zoom.RecordedRequest;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomRequestChecksTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start_time          | {\"start_time\": \"2030-01-01T10:00:00+01:00\"}",
        "start_time          | {\"start_time\": \"2030-01-01T10:00:00.123Z\"}",
        "start_time          | {\"start_time\": \"2030-13-01T10:00:00Z\"}",
        "type                | {\"type\": 99}",
        "duration            | {\"duration\": \"30\"}",
        "duration            | {\"duration\": 0}",
        "duration            | {\"duration\": 30.5}",
        "password            | {\"password\": \"12345678901\"}",
        "password            | {\"password\": \"with blank\"}",
        "timezone            | {\"timezone\": \"Nowhere/City\"}",
        "topic               | {\"topic\": null}",
        "unknown             | {\"unknown\": 1}",
        "settings.unknown    | {\"settings\": {\"unknown\": 1}}",
        "settings.host_video | {\"settings\": {\"host_video\": \"true\"}}",
        "settings.audio      | {\"settings\": {\"audio\": \"radio\"}}",
        "settings.jbh_time   | {\"settings\": {\"jbh_time\": 7}}",
        "settings.meeting_invitees[0].email | {\"settings\":{\"meeting_invitees\":[{\"email\":\"x\"}]}}",
        "recurrence.type     | {\"recurrence\": {\"end_times\": 2}}",
      })
  void aFieldThatZoomDoesNotDocumentIsRefusedAndNoted(String field, String body) throws Exception {
    ZoomClient.Answer answer = client.create("me", body);

    assertEquals(400, answer.status());
    assertEquals(300, answer.body().get("code").asInt());
    assertEquals("Validation Failed.", answer.body().get("message").asText());
    assertEquals(field, answer.body().get("errors").get(0).get("field").asText());
    assertEquals(List.of("POST /v2/users/me/meetings: " + field), zoom.violations());
    assertEquals(0, zoom.meetings().size());
  }

  @ParameterizedTest
  @CsvSource({
    "page_size,       /users/me/meetings?page_size=301",
    "page_size,       /users/me/meetings?page_size=all",
    "type,            /users/me/meetings?type=everything",
    "from,            /users/me/meetings?from=yesterday",
    "access_token,    /users/me?access_token=abc",
    "meetingId,       /meetings/abc",
    "status,          /users?status=active&status=active",
  })
  void aParameterThatZoomDoesNotDocumentIsRefusedAndNoted(String name, String path)
      throws Exception {
    ZoomClient.Answer answer = client.get(path);

    assertEquals(400, answer.status());
    assertEquals(name, answer.body().get("errors").get(0).get("field").asText());
    assertEquals(1, zoom.violations().size());
  }

  @ParameterizedTest
  @CsvSource({"{", "[]", "{\"a\":1} x", "{\"a\":1}{", "nonsense"})
  void aBodyMustBeAnObject(String body) throws Exception {
    ZoomClient.Answer answer = client.create("me", body);

    assertEquals(400, answer.status());
    assertEquals(
        "Request Body should be a valid JSON object.", answer.body().get("message").asText());
    assertEquals(1, zoom.violations().size());
  }

  @Test
  void aBodyMustSayThatItIsJson() throws Exception {
    HttpRequest request =
        client
            .request(zoom.apiUrl() + "/users/me/meetings", "POST", "{}")
            .setHeader("Content-Type", "text/plain")
            .build();

    assertEquals(400, client.send(request).status());
    assertEquals(1, zoom.violations().size());
  }

  @Test
  void anUnknownAddressIsNoted() throws Exception {
    assertEquals(2300, client.get("/meetings").body().get("code").asInt());
    assertEquals(404, client.call("PUT", "/meetings/1", "{}").status());
    assertEquals(2, zoom.violations().size());
  }

  @Test
  void anUpdateTakesFewerPasscodesAndNoDefault() throws Exception {
    long id = client.create("me", "{\"password\": \"a!b#c9\"}").body().get("id").asLong();
    assertEquals(List.of(), zoom.violations());

    client.call("PATCH", "/meetings/" + id, "{\"password\": \"a!b\"}");
    client.call("PATCH", "/meetings/" + id, "{\"default_password\": true}");

    assertEquals(2, zoom.violations().size());
  }

  @Test
  void recurringMeetingsAreNotSimulated() throws Exception {
    ZoomClient.Answer answer = client.create("me", "{\"type\": 3}");

    assertEquals(400, answer.status());
    assertTrue(answer.body().get("message").asText().contains("type 1 and 2"));
  }

  @Test
  void theJournalKeepsBodiesButNoToken() throws Exception {
    client.create("me", "{\"topic\": \"HL-1\"}");

    RecordedRequest request = zoom.requests(Operation.CREATE).get(0);
    assertEquals("POST", request.method());
    assertEquals("/v2/users/me/meetings", request.path());
    assertEquals(201, request.status());
    assertEquals("{\"topic\": \"HL-1\"}", request.body());
    assertEquals("Bearer [hidden]", request.headers().get("authorization"));
    assertTrue(request.answer().body().contains("join_url"));
    assertEquals(1, client.control("GET", "/requests", "").body().get(1).get("body").size());
  }

  @Test
  void theAccountAndItsUsersChangeOverHttp() throws Exception {
    String account = "{\"perHostAndDay\": 1, \"passcodeRule\": {\"minimumLength\": 8}}";
    assertEquals(204, client.control("PUT", "/account", account).status());
    String host = "{\"email\": \"a@b.example\", \"type\": \"basic\", \"status\": \"active\"}";
    assertEquals(204, client.control("PUT", "/hosts", host).status());

    assertEquals(400, client.create("a%40b.example", "{\"password\": \"short\"}").status());
    assertEquals(429, client.create("a%40b.example", "{}").status());
    assertEquals(400, client.control("PUT", "/account", "{\"x\": 1}").status());
    assertEquals(204, client.control("POST", "/reset", "").status());
    assertEquals(0, client.control("GET", "/stats", "").body().get("requests").asInt());
    assertEquals(0, client.control("GET", "/meetings", "").body().size());
    assertEquals(404, client.control("GET", "/nothing", "").status());
  }
}
