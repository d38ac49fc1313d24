package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {

  @TempDir private Path directory;

  @Test
  void namesAndValuesAreRead() throws IOException {
    EnvFile file =
        read(
            "# the database",
            "DB_URL=jdbc:postgresql://db.example/x",
            "",
            "DB_PASSWORD=\"a b#c\"",
            "ZOOM_CLIENT_SECRET=\"d=e\"",
            "DB_WAIT=PT5S");
    assertEquals(
        Map.of(
            "DB_URL", "jdbc:postgresql://db.example/x",
            "DB_PASSWORD", "a b#c",
            "ZOOM_CLIENT_SECRET", "d=e",
            "DB_WAIT", "PT5S"),
        file.entries());
    assertEquals(Optional.empty(), file.problem());
  }

  @Test
  void anEmptyValueIsNone() throws IOException {
    assertEquals(Map.of("DB_USER", "a"), read("ZOOM_ACCOUNT_ID=", "DB_USER=a").entries());
  }

  @Test
  void theEnvironmentOfTheProcessIsNotMixedIn() throws IOException {
    assertFalse(read("DB_USER=a").entries().containsKey("PATH"));
  }

  @Test
  void aFileThatWasNamedAndIsNotThereIsAProblem() {
    EnvFile missing = EnvFile.read(directory.resolve("missing.env").toString());
    assertEquals(
        Optional.of("HEALTHLINK_ENV_FILE: accepted is a file that can be read"), missing.problem());
    assertEquals(Map.of(), missing.entries());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyNameNamesNoFile(String name) {
    assertEquals(Optional.empty(), EnvFile.read(name).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "DB PASSWORD=hunter2", "=hunter2"})
  void aLineThatIsNoPairIsAProblemThatDoesNotShowIt(String line) throws IOException {
    EnvFile file = read("DB_USER=a", line);
    assertTrue(
        file.problem().orElseThrow().endsWith(": accepted are lines of the form NAME=value"));
    assertFalse(file.problem().orElseThrow().contains("hunter2"));
    assertEquals(Map.of(), file.entries());
  }

  private EnvFile read(String... lines) throws IOException {
    Path file = directory.resolve("test.env");
    Files.write(file, List.of(lines));
    return EnvFile.read(file.toString());
  }
}
