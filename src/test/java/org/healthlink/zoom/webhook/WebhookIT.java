package org.healthlink.zoom.webhook;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.SignedEvents.PATH;
import static org.healthlink.testing.SignedEvents.client;
import static org.healthlink.testing.SignedEvents.event;
import static org.healthlink.testing.SignedEvents.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the webhook takes, from whom, and what it leaves in the database. */
@InTheServer
class WebhookIT {
  private static final String SECRET = "sandbox-webhook-secret";
  private static final String NEXT_SECRET = "sandbox-webhook-next";
  private static final String CHALLENGE =
      "{\"event\": \"endpoint.url_validation\", \"payload\": {\"plainToken\": \"%s\"}}";

  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();
  private long meeting;
  private String started;

  @BeforeEach
  void book() {
    UUID id = patient.books(Visit.online(doctor)).mustBe(201).id();
    meeting = eventually(() -> Row.of(id), Row::isReady).number("zoom_meeting_id");
    started = event("started", meeting, "run");
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, NEXT_SECRET})
  void anEventThatIsSignedWithOneOfTheSecretsIsTaken(String secret) {
    Answer answer = client(secret, Instant.now(), started).post(PATH, started).mustBe(204);
    assertEquals("", answer.text());
    assertEquals(1, facts());
  }

  @Test
  void anEventThatComesTwiceIsKeptOnce() {
    send(started).mustBe(204);
    send(started).mustBe(204);
    assertEquals(1, facts());
  }

  @Test
  void aForgedEventIsRefused() {
    client("guessed", Instant.now(), started)
        .post(PATH, started)
        .mustBeProblem(401, "unauthorized");
    client(SECRET, Instant.now(), started)
        .post(PATH, started + " ")
        .mustBeProblem(401, "unauthorized");
    assertEquals(0, facts());
  }

  @Test
  void anEventWithoutASignatureIsRefused() {
    HospitalClient.anonymous().post(PATH, started).mustBeProblem(401, "unauthorized");
    HospitalClient.anonymous().post(PATH, "").mustBeProblem(401, "unauthorized");
    assertEquals(0, facts());
  }

  @ParameterizedTest
  @ValueSource(longs = {-3600, -310, 310})
  void aStaleEventIsRefused(long seconds) {
    client(SECRET, Instant.now().plusSeconds(seconds), started)
        .post(PATH, started)
        .mustBeProblem(401, "unauthorized");
    assertEquals(0, facts());
  }

  @Test
  void aTokenNeitherHelpsNorHurts() {
    String token = hospital.identity().token("nobody-we-know", "PATIENT");
    client(SECRET, Instant.now(), started).bearing(token).post(PATH, started).mustBe(204);
    hospital.admin().post(PATH, started).mustBeProblem(401, "unauthorized");
    assertEquals(1, facts());
  }

  @Test
  void anotherWayToAuthenticateThatZoomIsToldIsNotInTheWay() {
    client(SECRET, Instant.now(), started)
        .header("Authorization", "Basic em9vbTp6b29t")
        .post(PATH, started)
        .mustBe(204);
    assertEquals(1, facts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/webhooks",
        "/webhooks/",
        "/webhooks/zoom/",
        "/webhooks/zoom/x",
        "/webhooks/Zoom",
        "/webhooks%2Fzoom",
        "/webhooks/zoo%6d",
        "/doctors"
      })
  void noOtherAddressIsOpen(String path) {
    HospitalClient.anonymous().get(path).mustBeProblem(401, "unauthorized");
    client(SECRET, Instant.now(), started).post(path, started).mustBeProblem(401, "unauthorized");
  }

  @Test
  void theMethodIsLookedAtFirst() {
    Answer refused =
        HospitalClient.anonymous()
            .header("Content-Type", "text/plain")
            .send("PUT", PATH, BodyPublishers.ofString("x".repeat(64 * 1024 + 1)))
            .mustBeProblem(405, "method-not-allowed");
    assertTrue(refused.header("Allow").contains("POST"), refused::toString);
    HospitalClient.anonymous().get(PATH).mustBeProblem(405, "method-not-allowed");
  }

  @Test
  void sizeAndTypeAreLookedAtBeforeTheSignature() {
    HospitalClient.anonymous()
        .post(PATH, "x".repeat(64 * 1024 + 1))
        .mustBeProblem(413, "payload-too-large");
    client(SECRET, Instant.now(), started)
        .header("Content-Type", "text/plain")
        .send("POST", PATH, BodyPublishers.ofString(started))
        .mustBeProblem(415, "unsupported-media-type");
    client(SECRET, Instant.now(), started)
        .header("Content-Type", "application/json; charset=latin1")
        .send("POST", PATH, BodyPublishers.ofString(started))
        .mustBeProblem(415, "unsupported-media-type");
    assertEquals(0, facts());
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, NEXT_SECRET})
  void theAddressIsValidatedWithTheSecretThatAsked(String secret) {
    String body = CHALLENGE.formatted("qgg8vlvZRS6UYooatFL8Aw");
    Answer answer = client(secret, Instant.now(), body).post(PATH, body).mustBe(200);
    assertEquals("application/json", answer.header("Content-Type").replaceAll(";.*", ""));
    assertEquals("qgg8vlvZRS6UYooatFL8Aw", answer.at("/plainToken"));
    byte[] token = "qgg8vlvZRS6UYooatFL8Aw".getBytes(StandardCharsets.UTF_8);
    assertEquals(new WebhookSecret(secret).sign(token), answer.at("/encryptedToken"));
  }

  @Test
  void nothingIsSignedForStrangersAndNothingThatCouldBeAnEvent() {
    Answer answer =
        HospitalClient.anonymous()
            .post(PATH, CHALLENGE.formatted("qgg8vlvZRS6UYooatFL8Aw"))
            .mustBeProblem(401, "unauthorized");
    assertFalse(answer.text().contains("encryptedToken"));
    send(CHALLENGE.formatted("v0:1796000000:{}")).mustBeProblem(400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "7", "{\"event\": 1}"})
  void whatCannotBeReadIsRefused(String body) {
    send(body).mustBeProblem(400, "malformed-request");
  }

  @Test
  void unknownEventsAndFieldsAreNoError() {
    send(event("of_the_future", meeting, "run")).mustBe(204);
    assertEquals(0, facts());
    send(event("started", meeting, "run", "\"custom_keys\": [{\"a\": {}}]")).mustBe(204);
    assertEquals(1, facts());
  }

  @Test
  void otherMeetingsAndOtherAccountsAreNotKept() {
    long before = Sql.count("select count(*) from meeting_facts");
    send(event("started", 4711, "run")).mustBe(204);
    send(event("recovered", 4711, "run")).mustBe(204);
    send(started.replace("sandbox-account", "somebody-elses")).mustBe(204);
    assertEquals(before, Sql.count("select count(*) from meeting_facts"));
  }

  private long facts() {
    return Sql.count("select count(*) from meeting_facts where meeting_id = ?", meeting);
  }
}
