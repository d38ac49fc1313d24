package org.healthlink.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server under test has logged in this run: one file, or several that it rotates. */
public final class ServerLog {

  private ServerLog() {}

  /** Begins a new log; the servers append to what is there, and make no directory. */
  static void forget() throws IOException {
    Files.createDirectories(path().getParent());
    for (Path file : files()) {
      Files.delete(file);
    }
  }

  /** The lines that hold all of these texts. */
  public static List<String> linesWith(String... texts) {
    return text().lines().filter(line -> List.of(texts).stream().allMatch(line::contains)).toList();
  }

  /** All of it; the oldest of rotated files has the highest number. */
  public static String text() {
    return files().stream()
        .sorted(Comparator.comparing(Path::getFileName).reversed())
        .map(ServerLog::read)
        .collect(Collectors.joining());
  }

  private static Path path() {
    return Path.of(System.getProperty("server.log")).toAbsolutePath();
  }

  private static List<Path> files() {
    Path log = path();
    try (Stream<Path> files = Files.list(log.getParent())) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(log.getFileName().toString()))
          .filter(f -> !f.toString().endsWith(".lck"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
