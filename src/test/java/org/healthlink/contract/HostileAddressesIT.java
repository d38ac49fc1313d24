package org.healthlink.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.healthlink.contract.Requests.Prepared;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.RawHttp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, identifiers, queries, times and methods that nobody sends by mistake. */
@InTheServer
class HostileAddressesIT {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "BREW", "get");

  private static AccessScene scene;
  private static Sender sender;
  private final Hospital hospital = new Hospital();

  static Stream<Endpoint> withId() {
    return Document.OURS.operations().keySet().stream().filter(e -> e.path().contains("{id}"));
  }

  static Stream<String> paths() {
    return Document.OURS.operations().keySet().stream().map(Endpoint::path).distinct();
  }

  @BeforeAll
  static void everybodyComes() {
    scene = new AccessScene();
    sender = new Sender(scene);
  }

  @ParameterizedTest
  @MethodSource("withId")
  void whatIsNoIdentifierIsNowhere(Endpoint endpoint) throws IOException {
    Prepared good = sender.good(endpoint);
    for (String id : Strange.IDS) {
      String path = good.path().replaceFirst("[0-9a-f-]{36}", id.replace("$", "\\$"));
      Answer answer =
          sender.send(endpoint, new Prepared(path, good.headers(), good.body()), Map.of());
      // A new doctor or patient may have any UUID; a path may come to mean another address.
      assertTrue(
          answer == null
              || answer.status() >= 400
              || isUuid(id)
              || Set.of("%", "%zz").contains(id)
              || Decency.leadsUp(id),
          () -> path + " was answered " + answer);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aMethodThatAPathDoesNotHaveIsRefusedWithThoseItHas(String path) throws IOException {
    Set<String> known =
        Document.OURS.operations().keySet().stream()
            .filter(endpoint -> endpoint.path().equals(path))
            .map(Endpoint::method)
            .collect(Collectors.toCollection(TreeSet::new));
    String target = "/healthlink" + path.replace("{id}", scene.open().toString());
    for (String method : METHODS) {
      boolean head = method.equals("HEAD") && known.contains("GET") && !path.startsWith("/visit");
      if (known.contains(method) || head) {
        continue;
      }
      Answer answer = RawHttp.send(RawHttp.head(method, target, asSomebody()), new byte[0]);
      Decency.check(method, target, answer);
      assertEquals(405, answer.status(), method + " " + path + " " + answer);
      Set<String> allowed = new TreeSet<>(Arrays.asList(answer.header("Allow").split(", ?")));
      assertTrue(allowed.containsAll(known), answer::toString);
      assertTrue(!allowed.contains(method), answer::toString);
      assertTrue(method.equals("HEAD") || answer.problem().equals("method-not-allowed"), path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "BREW"})
  void nowhereThereIsNothingWhateverTheMethod(String method) throws IOException {
    for (String target : List.of("/healthlink/x", "/healthlink/visit/../events", "/healthlink/")) {
      Answer answer = RawHttp.send(RawHttp.head(method, target, asSomebody()), new byte[0]);
      Decency.check(method, target, answer);
      assertEquals(404, answer.status(), method + " " + target + " " + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS"})
  void aMethodOfTheProtocolHarmsNobody(String method) throws IOException {
    for (String target :
        List.of("/healthlink/api/v1/doctors", "/healthlink/openapi", "/healthlink/x")) {
      Answer answer = RawHttp.send(RawHttp.head(method, target, asSomebody()), new byte[0]);
      Decency.check(method, target, answer);
      assertTrue(!answer.text().contains("Bearer ey"), "what was sent comes back");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 7_000, 20_000, 200_000})
  void anOverLongPathHarmsNobody(int length) throws IOException {
    for (String base :
        List.of("/healthlink/api/v1/doctors/", "/healthlink/visit/", "/healthlink/")) {
      for (String filler : List.of("a", "%61", "/", "../", "?a=")) {
        String target = base + filler.repeat(length / filler.length());
        Answer answer = RawHttp.send(RawHttp.head("GET", target, asSomebody()), new byte[0]);
        Decency.check("GET", target, answer);
        assertTrue(answer == null || answer.status() < 500, () -> "" + answer);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%00", "=", "....", "MA", "a.b.c", "-1.0.x", "99999999999999999999.0.x"})
  void aCursorThatIsNotOursIsBlamed(String cursor) {
    String encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    for (String text : List.of(cursor, encoded)) {
      hospital
          .frontDesk()
          .get("/appointments?cursor=" + query(text))
          .mustBeProblem(400, "validation")
          .mustBlame("cursor");
      hospital
          .admin()
          .get("/admin/audit?cursor=" + query(text))
          .mustBeProblem(400, "validation")
          .mustBlame("cursor");
    }
  }

  /** One whose form is ours leads to some place of the list, however it was made. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.",
        "-99999999999.0.",
        "99999999999.999999999.",
        "-1.999999999.",
        "-62135596800.0."
      })
  void aCursorOfOurFormLeadsSomewhere(String begin) {
    String text = begin + UUID.randomUUID();
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    hospital.frontDesk().get("/appointments?limit=1&cursor=" + cursor).mustBe(200);
    hospital.admin().get("/admin/audit?limit=1&cursor=" + cursor).mustBe(200);
  }

  private static boolean isUuid(String id) {
    return id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}(;.*)?")
        || id.startsWith(";");
  }

  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> asSomebody() {
    return Map.of("Authorization", "Bearer " + new Hospital().identity().token("desk", "STAFF"));
  }
}
