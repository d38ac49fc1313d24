package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The realm of {@code docker/keycloak} in a real Keycloak, whose tokens the WAR on Payara Micro
 * accepts. Keycloak's distribution is where {@code keycloak.home} says; {@code .ci/infrastructure}
 * puts one there.
 */
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@TestInstance(Lifecycle.PER_CLASS)
class KeycloakIT {
  private static final Duration START = Duration.ofMinutes(5);
  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;

  private final Closing closing = Closing.atExit();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String realm;
  private HospitalClient application;

  @BeforeAll
  void start() throws Exception {
    startKeycloak();
    startApplication();
  }

  @AfterAll
  void stop() {
    closing.close();
  }

  @Test
  void itsTokensCarryTheirRolesAndTheAudienceAndNoMoreOfThePerson() throws Exception {
    JsonNode claims = JSON.readTree(payload(token("maria")));
    assertEquals(JSON.readTree("[\"PATIENT\"]"), claims.path("groups"));
    assertEquals("healthlink", claims.path("aud").asText());
    assertEquals("5f0a1c3e-0000-4000-8000-000000000001", claims.path("sub").asText());
    for (String personal : List.of("name", "given_name", "family_name", "email")) {
      assertFalse(claims.has(personal), personal);
    }
  }

  @Test
  void everyRoleIsAcceptedAsWhatItIs() throws Exception {
    String doctor = "/doctors/" + UUID.randomUUID();
    String patient = "/patients/" + UUID.randomUUID();
    String doctorBody = Hospital.json(Hospital.doctorBody(subject("dr.adler")));
    String patientBody = Hospital.json(Hospital.patientBody(subject("maria")));
    as("frontdesk").put(doctor, doctorBody).mustBe(403);
    as("it").put(doctor, doctorBody).mustBe(201);
    as("frontdesk").put(patient, patientBody).mustBe(201);
    as("maria").get(patient).mustBe(200);
    as("dr.adler").get("/appointments").mustBe(200);
  }

  @Test
  void theClientForPagesGivesNoTokenForAPassword() throws Exception {
    assertEquals(400, ask("healthlink-web", "maria", PASSWORD).statusCode());
  }

  @Test
  void aWrongPasswordGivesNoToken() throws Exception {
    assertEquals(401, ask("healthlink-demo", "it", "wrong").statusCode());
  }

  private HospitalClient as(String user) throws Exception {
    return application.bearing(token(user));
  }

  private String subject(String user) throws Exception {
    return JSON.readTree(payload(token(user))).path("sub").asText();
  }

  private String token(String user) throws Exception {
    HttpResponse<String> answer = ask("healthlink-demo", user, PASSWORD);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.readTree(answer.body()).path("access_token").asText();
  }

  private HttpResponse<String> ask(String client, String user, String password)
      throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=" + client + "&username=" + user + "&password=" + password;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static byte[] payload(String token) {
    return Base64.getUrlDecoder().decode(token.split("\\.")[1]);
  }

  private void startKeycloak() throws Exception {
    Path home = Path.of(System.getProperty("keycloak.home"));
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Path file = imports.resolve("hospital-realm.json");
    Files.deleteIfExists(file);
    Files.copy(Path.of("docker/keycloak/hospital-realm.json"), file);
    int port = freePort();
    String url = "http://localhost:" + port;
    realm = url + "/realms/hospital";
    Map<String, String> variables = Map.of("DEMO_PASSWORD", PASSWORD, "WEB_ORIGIN", url);
    List<String> command =
        List.of(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + freePort(),
            "--hostname=" + url);
    Path log = Path.of("target/keycloak.log");
    Files.deleteIfExists(log);
    closing.open(() -> ServerProcess.start(command, variables, log));
    eventually(START, () -> status(realm), status -> status == 200);
  }

  private void startApplication() throws Exception {
    Database database = closing.open(() -> Database.start(0));
    Path target = Path.of("target").toAbsolutePath();
    PayaraMicro server =
        new PayaraMicro(
            target.resolve("payara-micro.jar"),
            target.resolveSibling("server-config").resolve("payara"),
            target.resolve("healthlink.war"),
            new Port("application", "port.http", freePort()));
    Map<String, String> variables = new HashMap<>();
    variables.put("DB_URL", database.jdbcUrl());
    variables.put("ZOOM_ENABLED", "false");
    variables.put("MP_JWT_VERIFY_ISSUER", realm);
    variables.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", realm + "/protocol/openid-connect/certs");
    List<String> command = server.prepare(directory);
    Path log = directory.resolve("server.log");
    closing.open(() -> ServerProcess.start(command, variables, log));
    String origin = "http://127.0.0.1:" + server.httpPort();
    application = HospitalClient.at(origin);
    String doctors = origin + "/healthlink/api/v1/doctors";
    eventually(START, () -> status(doctors), status -> status == 401);
    assertTrue(Files.exists(log));
  }

  private int status(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
