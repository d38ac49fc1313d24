package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.SignedEvents;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WAR under a configuration of its own, in a server of its own. */
class OwnServerIT {
  private static final Duration START = Duration.ofMinutes(3);
  private static final String SECRET = "never-to-be-seen";
  private static final String LOGGER = "[org.healthlink.configuration]";

  @TempDir private Path directory;

  private final Closing closing = Closing.atExit();
  private final Map<String, String> variables = new HashMap<>(Map.of("DB_WAIT", "PT2S"));
  private String origin;

  @AfterEach
  void nothingStaysBehind() {
    closing.close();
  }

  @Test
  void withoutZoomAnOnlineVisitIsBookedWithoutAMeeting() throws Exception {
    Database database = closing.open(() -> Database.start(0));
    ZoomSimulator zoom = closing.open(() -> ZoomSimulator.start(0));
    IdentityProvider identity = closing.open(() -> IdentityProvider.start(0));
    variables.put("DB_URL", database.jdbcUrl());
    variables.put("ZOOM_ENABLED", "false");
    variables.put("ZOOM_WEBHOOK_SECRET", "");
    variables.put("ZOOM_OAUTH_URL", zoom.oauthUrl());
    variables.put("ZOOM_API_URL", zoom.apiUrl());
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", identity.jwksUrl());
    variables.put("MP_JWT_VERIFY_ISSUER", identity.issuer());
    started();
    HospitalClient desk = HospitalClient.at(origin).bearing(identity.token("it", "STAFF", "ADMIN"));
    String doctor = UUID.randomUUID().toString();
    String patient = UUID.randomUUID().toString();
    desk.put("/doctors/" + doctor, Hospital.json(Hospital.doctorBody("dr"))).mustBe(201);
    desk.put("/patients/" + patient, Hospital.json(Hospital.patientBody("p"))).mustBe(201);
    Answer booked =
        desk.header("Prefer", "wait=30")
            .post(
                "/appointments",
                """
                {"doctorId": "%s", "patientId": "%s", "type": "ONLINE", "startTime": "%s"}
                """
                    .formatted(doctor, patient, Visit.inDays(1)))
            .mustBe(201);
    assertEquals("NOT_NEEDED", booked.at("/meeting/state"));
    assertFalse(booked.text().contains("zoom"), booked::toString);
    assertEquals(List.of(), zoom.requests());
    withoutASecretNoEventIsTaken();
  }

  private void withoutASecretNoEventIsTaken() {
    String event = SignedEvents.event("started", 1, "run");
    for (String secret : List.of(ZoomSimulator.WEBHOOK_SECRET, " ", "null")) {
      SignedEvents.signed(HospitalClient.at(origin), secret, Instant.now(), event)
          .post(SignedEvents.PATH, event)
          .mustBeProblem(401, "unauthorized");
    }
  }

  @Test
  void aWrongConfigurationIsNamedAsAWholeAndStopsTheDeployment() throws Exception {
    variables.put("DB_URL", "jdbc:postgresql://127.0.0.1/x?password=" + SECRET);
    variables.put("DB_PASSWORD", SECRET);
    variables.put("DB_POOL_MAX", "many");
    variables.put("ZOOM_CLIENT_SECRET", SECRET);
    variables.put("ZOOM_API_URL", "zoom");
    variables.put("MEETING_CONCURRENCY", "0");
    variables.put("MEETING_SWEEP_EVERY", "5");
    variables.put("ZOOM_MEETING_AUTO_RECORDING", "sometimes");
    String log = started();
    for (String key :
        List.of(
            "db.url",
            "db.pool.max",
            "zoom.api.url",
            "meeting.concurrency",
            "meeting.sweep.every",
            "zoom.meeting.auto.recording")) {
      assertEquals(1, linesOfOurs(log).filter(line -> line.contains(key + " (")).count(), key);
    }
    assertEquals(6, linesOfOurs(log).count());
    assertFalse(log.contains(SECRET));
    HospitalClient.at(origin).unchecked().get("/doctors").mustBe(404);
  }

  @Test
  void aDatabaseThatStaysAwayIsNamedInOneLine() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + OwnServer.freePort() + "/hospital";
    variables.put("DB_URL", url);
    variables.put("DB_PASSWORD", SECRET);
    String log = started();
    List<String> errors = linesOfOurs(log).filter(line -> !line.contains("WARN")).toList();
    assertEquals(1, errors.size(), errors::toString);
    assertTrue(errors.get(0).contains("db.url: " + url), errors.get(0));
    assertFalse(log.contains(SECRET));
    HospitalClient.at(origin).unchecked().get("/doctors").mustBe(404);
  }

  /** Starts the server and returns its log when the server says that it is ready. */
  private String started() throws Exception {
    ApplicationServer server = OwnServer.serverOfTheTests(OwnServer.freePort());
    origin = "http://127.0.0.1:" + server.httpPort();
    Path log = directory.resolve("server.log");
    List<String> command = server.prepare(directory);
    closing.open(() -> ServerProcess.start(command, variables, log));
    eventually(START, () -> server.started().matcher(read(log)).find(), ready -> ready);
    return read(log);
  }

  private static Stream<String> linesOfOurs(String log) {
    return log.lines().filter(line -> line.contains(LOGGER));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
