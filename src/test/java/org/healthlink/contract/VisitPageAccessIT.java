package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of a visit is answered, by the cookie that it shows. */
@InTheServer
class VisitPageAccessIT {
  private static final Map<String, String> BODIES =
      Map.of("present", "{\"at\": \"PAGE\"}", "remove", "{\"role\": \"STAFF\"}");
  private static final Map<String, String> COOKIES = new LinkedHashMap<>();

  private static UUID visit;

  @BeforeAll
  static void everybodyComes() {
    Hospital hospital = new Hospital();
    AccessScene scene = new AccessScene();
    Person stranger = hospital.somePatient();
    visit = scene.open();
    String patient = scene.patient().subject();
    COOKIES.put("no cookie", "a=b");
    COOKIES.put("garbage", "healthlink_visit=garbage");
    COOKIES.put(
        "over", VisitCookies.until(Instant.now().minusSeconds(1), visit, patient, "PATIENT"));
    COOKIES.put("of another visit", VisitCookies.of(scene.booked(), patient, "PATIENT"));
    COOKIES.put("of a stranger", VisitCookies.of(visit, stranger.subject(), "PATIENT"));
    COOKIES.put("of hospital IT", VisitCookies.of(visit, "it", "ADMIN"));
    COOKIES.put("patient", VisitCookies.of(visit, patient, "PATIENT"));
    COOKIES.put("doctor", VisitCookies.of(visit, scene.doctor().subject(), "DOCTOR"));
    COOKIES.put("front desk", VisitCookies.of(visit, "desk", "STAFF"));
  }

  /** In the order of the cookies above. The doctor removes somebody where there are no rooms. */
  @ParameterizedTest
  @CsvSource({
    "GET,  state,   401 401 401 401 404 404 200 200 200",
    "GET,  zoom,    401 401 401 401 404 404 303 303 303",
    "POST, enter,   401 401 401 401 404 404 200 200 200",
    "POST, switch,  401 401 401 401 404 404 503 503 503",
    "POST, present, 401 401 401 401 404 404 204 204 204",
    "POST, leave,   401 401 401 401 404 404 204 204 204",
    "POST, remove,  401 401 401 401 404 404 403 404 403",
    "POST, end,     401 401 401 401 404 404 403 -   403"
  })
  void theCookieDecides(String method, String what, String statuses) {
    List<String> expected = Arrays.asList(statuses.split(" +"));
    int i = 0;
    for (Map.Entry<String, String> cookie : COOKIES.entrySet()) {
      String status = expected.get(i++);
      if (!status.equals("-")) {
        assertEquals(
            Integer.valueOf(status), ask(method, what, cookie.getValue()), cookie.getKey());
      }
    }
  }

  @Test
  void whatChangesSomethingIsTakenFromThePageAlone() {
    Set<String> changes =
        Document.OURS.operations().keySet().stream()
            .filter(e -> e.path().startsWith("/visit/") && e.method().equals("POST"))
            .map(e -> e.path().replaceAll(".*/", ""))
            .collect(Collectors.toSet());
    for (String what : changes) {
      HospitalClient.anonymous()
          .header("Cookie", COOKIES.get("doctor"))
          .post("/healthlink/visit/" + visit + "/" + what, BODIES.getOrDefault(what, "{}"))
          .mustBeProblem(403, "forbidden");
    }
  }

  @Test
  void onePersonCannotTakeTheStreamsOfAll() throws IOException {
    List<InputStream> streams = new ArrayList<>();
    try {
      int last = 0;
      while (last != 503 && streams.size() < 20) {
        HttpResponse<InputStream> answer = follow("doctor");
        streams.add(answer.body());
        last = answer.statusCode();
      }
      assertEquals(503, last);
      assertEquals(11, streams.size());
      HttpResponse<InputStream> other = follow("front desk");
      streams.add(other.body());
      assertEquals(200, other.statusCode());
    } finally {
      for (InputStream stream : streams) {
        stream.close();
      }
    }
  }

  private static HttpResponse<InputStream> follow(String who) throws IOException {
    URI address = HospitalClient.deployment().resolve("/healthlink/visit/" + visit + "/events");
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(address)
                  .header("Cookie", COOKIES.get(who))
                  .timeout(Duration.ofSeconds(30))
                  .build(),
              BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int ask(String method, String what, String cookie) {
    String body = BODIES.getOrDefault(what, "{}");
    return HospitalClient.anonymous()
        .header("Cookie", cookie)
        .header("X-Visit", "1")
        .send(
            method,
            "/healthlink/visit/" + visit + "/" + what,
            method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .status();
  }
}
