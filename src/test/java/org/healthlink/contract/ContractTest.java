package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of all answers lets right ones pass, and catches each kind of wrong one. */
class ContractTest {
  private static final String ID = "018f2b7c-5e1a-7cc0-8d7e-3f6a1b2c4d5e";
  private static final String VISIT = "/healthlink/api/v1/appointments/" + ID;
  private static final String TAG = "ETag: \"3.kzVRZ1Tt4nm2JZkB\"";
  private static final String JSON = "Content-Type: application/json";
  private static final String PROBLEM = "Content-Type: application/problem+json";
  private static final String APPOINTMENT =
      """
      {"id": "%1$s", "doctorId": "%1$s", "patientId": "%1$s", "type": "ONLINE",
       "status": "SCHEDULED", "startTime": "2026-12-01T09:00:00Z",
       "endTime": "2026-12-01T09:30:00.123456Z", "timeZone": "Europe/Berlin",
       "createdAt": "2026-11-01T09:00:00Z", "updatedAt": "2026-11-01T09:00:00Z",
       "meeting": {"state": "PENDING", "attempts": 0, "joinable": false}}
      """
          .formatted(ID);

  @Test
  void aRightAnswerPasses() {
    check("GET", VISIT, 200, APPOINTMENT, JSON, TAG);
    check("GET", VISIT + "?x=y", 200, APPOINTMENT, "Content-Type: application/json", TAG);
    check("GET", VISIT, 304, "", TAG);
    check("HEAD", VISIT, 200, "", JSON);
    check("GET", VISIT, 404, example("not-found"), PROBLEM);
    check("POST", VISIT + "/reschedule", 409, example("slot-taken"), PROBLEM);
    check("POST", VISIT + "/reschedule", 409, example("illegal-transition"), PROBLEM);
    check("GET", VISIT + "/join", 409, example("join-too-early"), PROBLEM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\"                 | \"state\"",
        "\"SCHEDULED\"              | \"PLANNED\"",
        "\"type\": \"ONLINE\",      | ''",
        "\"attempts\": 0            | \"attempts\": \"0\"",
        "\"attempts\": 0            | \"attempts\": 0.5",
        "\"attempts\": 0            | \"attempts\": -1",
        "\"joinable\": false        | \"joinable\": false, \"host\": \"x\"",
        "2026-12-01T09:00:00Z       | 2026-12-01 09:00",
        "018f2b7c-5e1a-             | 018f2b7c-",
        "\"meeting\":               | \"zoomStartUrl\": \"https://zoom/s/1\", \"meeting\":",
        "\"meeting\":               | \"notes\": null, \"meeting\":"
      })
  void aWrongBodyIsCaught(String right, String wrong) {
    assertTrue(APPOINTMENT.contains(right), right);
    refused("GET", VISIT, 200, APPOINTMENT.replace(right, wrong), JSON, TAG);
  }

  @Test
  void aMissingOrWrongHeaderIsCaught() {
    refused("GET", VISIT, 200, APPOINTMENT, JSON);
    refused("GET", VISIT, 200, APPOINTMENT, JSON, "ETag: 3");
    refused("GET", VISIT, 401, example("unauthorized"), PROBLEM);
    refused("GET", VISIT + "/join", 303, "", "Location: https://zoom.example/j/1");
    refused("GET", VISIT, 503, example("unavailable"), PROBLEM, "Retry-After: soon");
    assertThrows(
        AssertionError.class,
        () ->
            Contract.check(
                "GET", VISIT, 404, HttpHeaders.of(Map.of(), (n, v) -> true), new byte[0]));
  }

  @Test
  void anotherMediaTypeIsCaught() {
    refused("GET", VISIT, 200, "<html>", "Content-Type: text/html", TAG);
    refused("GET", VISIT, 404, example("not-found"), JSON);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 400, 418, 429, 502})
  void aStatusThatIsNotDescribedIsCaught(int status) {
    refused("GET", VISIT, status, example("validation"), PROBLEM);
  }

  @Test
  void aProblemOfAnotherAddressIsCaught() {
    refused("POST", VISIT + "/cancel", 409, example("slot-taken"), PROBLEM);
    refused("GET", VISIT, 404, example("unknown-doctor"), PROBLEM);
    refused("GET", VISIT, 404, example("not-found").replace("404", "410"), PROBLEM);
    refused("GET", VISIT, 404, example("not-found").replace("Not found", "Gone"), PROBLEM);
    refused(
        "GET",
        VISIT + "/join",
        409,
        example("illegal-transition").replace("CANCELLED", ""),
        PROBLEM);
  }

  @Test
  void elsewhereThereAreProblemsAlone() {
    check("GET", "/healthlink/nothing", 404, example("not-found"), PROBLEM);
    check("DELETE", VISIT, 405, example("method-not-allowed"), PROBLEM, "Allow: GET, PATCH");
    refused("DELETE", VISIT, 405, example("method-not-allowed"), PROBLEM);
    refused("DELETE", VISIT, 404, "<html>", "Content-Type: text/html");
    refused("GET", "/healthlink/nothing", 200, "{}", JSON);
    refused("GET", "/healthlink/nothing", 500, example("internal"), PROBLEM);
  }

  private static String example(String slug) {
    return Document.OURS.component("examples", slug).path("value").toString();
  }

  private static void refused(
      String method, String path, int status, String body, String... headers) {
    AssertionError error =
        assertThrows(AssertionError.class, () -> check(method, path, status, body, headers));
    assertTrue(error.getMessage().startsWith("The OpenAPI document does not allow"));
  }

  private static void check(
      String method, String path, int status, String body, String... headers) {
    Map<String, List<String>> map = new HashMap<>();
    map.put("X-Content-Type-Options", List.of("nosniff"));
    Arrays.stream(headers)
        .map(header -> header.split(": ", 2))
        .forEach(header -> map.put(header[0], List.of(header[1])));
    Contract.check(
        method,
        path,
        status,
        HttpHeaders.of(map, (name, value) -> true),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
