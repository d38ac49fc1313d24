package org.healthlink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Zoom's own samples of its events, by the events' names. They stay with Zoom: they lie in {@code
 * webhook-examples} beside the document that the system property {@code zoom.openapi} names.
 */
public final class ZoomSamples {
  private static final String SUFFIX = ".json";

  private ZoomSamples() {}

  /** All that are there, or nothing when there is no such folder. */
  public static Optional<Map<String, String>> fromSystemProperty() {
    String document = System.getProperty("zoom.openapi", "").strip();
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(document).toAbsolutePath().resolveSibling("webhook-examples"))
            .filter(Files::isDirectory)
            .map(ZoomSamples::read);
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> samples = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String name = file.getFileName().toString();
        samples.put(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file));
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
