package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as it is called: a process with the environment of an installation, and no server. */
class DoctorProcessTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  private record Visit(int exitCode, String report) {
    boolean says(String id) {
      return report.lines().anyMatch(line -> line.matches("[A-Z]+ +" + id + "\\b.*"));
    }
  }

  @Test
  void whereAllIsWellItEndsWithZero() throws Exception {
    try (Installation installation = new Installation()) {
      Visit visit = visit(environment(installation));
      assertEquals(0, visit.exitCode(), visit.report());
      assertTrue(visit.report().contains("\n0 error(s), 0 warning(s), 0 remark(s), "));
      noSecretIsIn(visit.report(), installation);
    }
  }

  @Test
  void anErrorEndsItWithOneAndStandsLast() throws Exception {
    try (Installation installation = new Installation()) {
      Map<String, String> environment = environment(installation);
      environment.put("ZOOM_CLIENT_SECRET", "another-one");
      environment.put("ZOOM_HOST_POOLS", "x");
      Visit visit = visit(environment);
      assertEquals(1, visit.exitCode(), visit.report());
      assertTrue(visit.says("zoom-credentials-refused"), visit.report());
      assertTrue(visit.says("configuration-name-like-a-key"), visit.report());
      assertTrue(
          visit.report().indexOf("zoom-credentials-refused")
              > visit.report().indexOf("configuration-name-like-a-key"),
          visit.report());
      noSecretIsIn(visit.report(), installation);
    }
  }

  @Test
  void theEnvFileAndADirectoryOfSecretsAreReadAsByAServer() throws Exception {
    try (Installation installation = new Installation()) {
      Map<String, String> environment = environment(installation);
      Files.writeString(
          directory.resolve("zoom.client.secret"), installation.value("zoom.client.secret"));
      Files.writeString(directory.resolve("x.env"), "DB_USER=" + environment.remove("DB_USER"));
      environment.remove("ZOOM_CLIENT_SECRET");
      environment.put("HEALTHLINK_ENV_FILE", directory.resolve("x.env").toString());
      Visit visit = visit(environment, "-Dsecrets=" + directory);
      assertEquals(0, visit.exitCode(), visit.report());
      assertTrue(visit.report().contains("(DB_USER): \"postgres\", from the .env file"));
      assertTrue(
          visit.report().contains("(ZOOM_CLIENT_SECRET): set, shown to nobody, from the server's"));
    }
  }

  @Test
  void anEnvFileThatCannotBeReadIsAnError() throws Exception {
    try (Installation installation = new Installation()) {
      Map<String, String> environment = environment(installation);
      environment.put("HEALTHLINK_ENV_FILE", directory.resolve("missing").toString());
      Visit visit = visit(environment);
      assertEquals(1, visit.exitCode(), visit.report());
      assertTrue(visit.says("configuration-file-unreadable"), visit.report());
    }
  }

  private static Map<String, String> environment(Installation installation) {
    Map<String, String> variables = new TreeMap<>();
    installation
        .values()
        .forEach(
            (key, value) -> variables.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return variables;
  }

  private static void noSecretIsIn(String report, Installation installation) {
    installation.secrets().forEach(secret -> assertFalse(report.contains(secret)));
  }

  /** Whatever it prints counts, on both streams. */
  private Visit visit(Map<String, String> environment, String... options) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                ApplicationServer.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(options));
    command.add(Doctor.class.getName());
    Path output = Files.createTempFile(directory, "report", null);
    try (ServerProcess process = ServerProcess.start(command, environment, output)) {
      assertTrue(process.ends(PATIENCE), () -> "it does not end");
      return new Visit(process.exitCode(), Files.readString(output));
    }
  }
}
