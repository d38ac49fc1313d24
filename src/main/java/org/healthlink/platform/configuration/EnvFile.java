package org.healthlink.platform.configuration;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The {@code .env} file: in the working directory, or the one that {@code HEALTHLINK_ENV_FILE}
 * names. A file that was named and cannot be read, or a line that is not {@code NAME=value}, is a
 * {@linkplain #problem() problem}; no file in the working directory is none. Immutable.
 */
final class EnvFile {

  private static final EnvFile SHARED = read(System.getenv("HEALTHLINK_ENV_FILE"));

  private final Map<String, String> entries;
  private final String problem;

  private EnvFile(Map<String, String> entries, String problem) {
    this.entries = entries;
    this.problem = problem;
  }

  static EnvFile shared() {
    return SHARED;
  }

  static EnvFile read(String named) {
    boolean isNamed = named != null && !named.isBlank();
    Path file = Path.of(isNamed ? named : ".env").toAbsolutePath();
    if (!Files.isReadable(file)) {
      return new EnvFile(
          Map.of(), isNamed ? "HEALTHLINK_ENV_FILE: accepted is a file that can be read" : null);
    }
    try {
      Dotenv dotenv =
          Dotenv.configure()
              .directory(file.getParent().toString())
              .filename(file.getFileName().toString())
              .load();
      return new EnvFile(
          dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
              .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
              .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue)),
          null);
    } catch (DotenvException e) {
      // Its message quotes the line, which may hold a secret.
      return new EnvFile(Map.of(), file + ": accepted are lines of the form NAME=value");
    }
  }

  /** The variables of the file, by the names that stand in it. */
  Map<String, String> entries() {
    return entries;
  }

  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
