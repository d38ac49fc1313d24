package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  private static final Map<String, String> REAL =
      Map.of("ZOOM_ACCOUNT_ID", "a", "ZOOM_CLIENT_ID", "b", "ZOOM_CLIENT_SECRET", "c");

  @TempDir private Path directory;

  @Test
  void withoutCredentialsTheSimulatorIsUsed() throws Exception {
    List<String> progress = new ArrayList<>();
    try (Sandbox sandbox = start(Map.of("ZOOM_CLIENT_ID", "half"), progress)) {
      Map<String, String> variables = sandbox.environment();

      String zoom = sandbox.zoom().orElseThrow().oauthUrl();
      assertEquals(zoom, variables.get("ZOOM_OAUTH_URL"));
      assertEquals(zoom + "/v2", variables.get("ZOOM_API_URL"));
      assertEquals("sandbox-account", variables.get("ZOOM_ACCOUNT_ID"));
      assertEquals("sandbox-client", variables.get("ZOOM_CLIENT_ID"));
      assertEquals("sandbox-secret", variables.get("ZOOM_CLIENT_SECRET"));
      assertEquals("frontdesk@clinic.example", variables.get("ZOOM_HOST_DEFAULT"));
      assertEquals("sandbox-webhook-secret", variables.get("ZOOM_WEBHOOK_SECRET"));
      assertEquals("true", variables.get("ZOOM_ENABLED"));
      assertEquals(sandbox.database().jdbcUrl(), variables.get("DB_URL"));
      assertEquals("postgres", variables.get("DB_USER"));
      assertEquals(sandbox.identity().jwksUrl(), variables.get("MP_JWT_VERIFY_PUBLICKEY_LOCATION"));
      assertEquals("healthlink", variables.get("MP_JWT_VERIFY_AUDIENCES"));
      assertEquals(3, progress.size());
      assertTheWelcomeBooksTomorrow(sandbox);
    }
  }

  private static void assertTheWelcomeBooksTomorrow(Sandbox sandbox) {
    Welcome welcome = new Welcome(sandbox, "http://localhost:1/healthlink", Path.of("server.log"));
    String booking = welcome.booking(Instant.parse("2026-12-01T09:30:00Z"));

    assertTrue(booking.contains("\"startTime\":\"2026-12-02T10:00:00Z\""), booking);
    assertTrue(booking.contains("Prefer: wait=10"), booking);
    assertFalse(booking.contains("\n"), booking);
    String text = welcome.text(Instant.parse("2026-12-01T09:30:00Z"));
    for (String role : List.of("PATIENT=ey", "DOCTOR=ey", "STAFF=ey", "ADMIN=ey")) {
      assertTrue(text.contains("\n" + role), role);
    }
  }

  @Test
  void withCredentialsTheRealZoomIsUsed() throws Exception {
    List<String> progress = new ArrayList<>();
    try (Sandbox sandbox = start(REAL, progress)) {
      assertTrue(sandbox.zoom().isEmpty());
      Map<String, String> variables = sandbox.environment();
      assertTrue(variables.entrySet().containsAll(REAL.entrySet()));
      assertEquals("true", variables.get("ZOOM_ENABLED"));
      assertFalse(variables.containsKey("ZOOM_API_URL"));
      assertFalse(variables.containsKey("ZOOM_HOST_DEFAULT"));
    }
  }

  @Test
  void credentialsMayComeFromAFileWhichIsTheWeakerSource() throws Exception {
    Files.writeString(
        directory.resolve(".env"),
        """
        ZOOM_ACCOUNT_ID=file
        ZOOM_CLIENT_ID=file
        ZOOM_CLIENT_SECRET=file
        ZOOM_HOST_DEFAULT=desk@clinic.example
        DB_URL=elsewhere
        """);

    ZoomSettings settings = ZoomSettings.read(Map.of("ZOOM_CLIENT_ID", "stronger"), directory);

    assertTrue(settings.real());
    assertEquals(
        Map.of(
            "ZOOM_ACCOUNT_ID", "file",
            "ZOOM_CLIENT_ID", "stronger",
            "ZOOM_CLIENT_SECRET", "file",
            "ZOOM_HOST_DEFAULT", "desk@clinic.example"),
        settings.passedOn());
  }

  @Test
  void anotherFileMayBeNamed() throws Exception {
    Files.writeString(directory.resolve("other.env"), "ZOOM_ENABLED=false\n");

    ZoomSettings settings =
        ZoomSettings.read(Map.of("HEALTHLINK_ENV_FILE", "other.env"), directory);

    assertFalse(settings.real());
    assertEquals(Map.of("ZOOM_ENABLED", "false"), settings.passedOn());
  }

  @Test
  void aLineThatCannotBeReadIsNotRepeated() throws Exception {
    Files.writeString(directory.resolve(".env"), "ZOOM_CLIENT_SECRET hidden\n");

    RunFailure failure =
        assertThrows(RunFailure.class, () -> ZoomSettings.read(Map.of(), directory));

    assertFalse(failure.getMessage().contains("hidden"), failure.getMessage());
  }

  @Test
  void blankCredentialsAreNone() {
    assertFalse(
        ZoomSettings.read(
                Map.of("ZOOM_ACCOUNT_ID", "a", "ZOOM_CLIENT_ID", "b", "ZOOM_CLIENT_SECRET", " "),
                directory)
            .real());
  }

  private Sandbox start(Map<String, String> environment, List<String> progress) throws Exception {
    ZoomSettings settings = ZoomSettings.read(environment, directory);
    return Sandbox.start(
        new Sandbox.Ports(0, 0, 0),
        settings,
        () -> Database.start(0),
        Closing.atExit(),
        progress::add);
  }
}
