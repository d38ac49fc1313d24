package org.healthlink.sandbox;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which Zoom the user wants: the {@code ZOOM_} variables of the environment and, weaker, of a file:
 * {@code .env}, or the one that {@code HEALTHLINK_ENV_FILE} names. With all three credentials it is
 * the real one.
 */
record ZoomSettings(Map<String, String> given) {
  private static final String PREFIX = "ZOOM_";
  private static final String FILE = "HEALTHLINK_ENV_FILE";
  private static final String ENABLED = "ZOOM_ENABLED";
  private static final List<String> CREDENTIALS =
      List.of("ZOOM_ACCOUNT_ID", "ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET");

  static ZoomSettings read(Map<String, String> environment, Path directory) {
    Map<String, String> given = new TreeMap<>();
    Path file = directory.resolve(environment.getOrDefault(FILE, ".env")).toAbsolutePath();
    for (DotenvEntry entry : read(file).entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
      given.put(entry.getKey(), entry.getValue());
    }
    given.putAll(environment);
    given.keySet().removeIf(name -> !name.startsWith(PREFIX));
    given.values().removeIf(String::isBlank);
    return new ZoomSettings(given);
  }

  /** The message of the library repeats the line, and with it a secret: it goes no further. */
  private static Dotenv read(Path file) {
    try {
      return Dotenv.configure()
          .directory(file.getParent().toString())
          .filename(file.getFileName().toString())
          .ignoreIfMissing()
          .load();
    } catch (DotenvException e) {
      throw new RunFailure(file + " has a line that is not NAME=value");
    }
  }

  /** Whether the real Zoom is wanted. */
  boolean real() {
    return given.keySet().containsAll(CREDENTIALS);
  }

  /** What the WAR is given of it: all for the real Zoom, else only whether Zoom is on. */
  Map<String, String> passedOn() {
    Map<String, String> passed = new TreeMap<>(given);
    passed.keySet().removeIf(name -> !real() && !name.equals(ENABLED));
    return passed;
  }
}
