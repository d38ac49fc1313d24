package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that {@code HEALTHLINK_ENV_FILE} names: seen by a process that has it set. */
class EnvFileOfTheProcessTest {

  @TempDir private Path directory;

  /** What the process tells of its configuration. */
  public static final class Teller {
    private Teller() {}

    public static void main(String[] arguments) {
      EnvFileConfigSource source = new EnvFileConfigSource();
      System.out.println("ordinal " + source.getOrdinal());
      source.getPropertyNames().stream()
          .sorted()
          .forEach(key -> System.out.println(key + " is " + source.getValue(key)));
      System.out.println("path is " + source.getValue("path"));
      ConfigurationCheck.findings(key -> Optional.of("1")).stream()
          .filter(line -> line.contains("HEALTHLINK_ENV_FILE"))
          .forEach(System.out::println);
    }
  }

  @Test
  void keysStandInTheFileAsInTheEnvironment() throws IOException {
    Path file = directory.resolve("test.env");
    Files.writeString(file, "DB_POOL_MAX=7\nMP_JWT_VERIFY_ISSUER=me\nPATH=x\nNOT_OURS=y\n");
    assertEquals(
        List.of("ordinal 250", "db.pool.max is 7", "mp.jwt.verify.issuer is me", "path is null"),
        tell(file));
  }

  @Test
  void aFileThatCannotBeReadIsReportedWithTheWrongValues() throws IOException {
    List<String> told = tell(directory.resolve("missing.env"));
    assertTrue(
        told.contains("HEALTHLINK_ENV_FILE: accepted is a file that can be read"), told::toString);
  }

  private static List<String> tell(Path file) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Teller.class.getName());
    builder.environment().put("HEALTHLINK_ENV_FILE", file.toString());
    Process process = builder.redirectErrorStream(true).start();
    try (var output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } finally {
      process.destroy();
    }
  }
}
