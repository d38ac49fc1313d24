package org.healthlink.platform.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The properties file of the WAR as administrators read it.
 *
 * @param defaults the keys that have one
 * @param keys all keys, those that stand in a comment included
 * @param lines the text
 */
record Manual(Map<String, String> defaults, TreeSet<String> keys, List<String> lines) {

  private static final Path FILE =
      Path.of("src/main/resources/META-INF/microprofile-config.properties");
  private static final Pattern ENTRY = Pattern.compile("(#?)([a-z]+(?:\\.[a-z]+)+)=(.*)");

  static Manual read() {
    try {
      List<String> lines = Files.readAllLines(FILE);
      Map<String, String> defaults = new TreeMap<>();
      List<String> keys =
          lines.stream()
              .map(ENTRY::matcher)
              .filter(Matcher::matches)
              .peek(entry -> note(entry, defaults))
              .map(entry -> entry.group(2))
              .collect(Collectors.toList());
      TreeSet<String> unique = new TreeSet<>(keys);
      if (unique.size() != keys.size()) {
        throw new AssertionError("a key stands in the manual twice: " + keys);
      }
      return new Manual(defaults, unique, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void note(Matcher entry, Map<String, String> defaults) {
    if (entry.group(1).isEmpty()) {
      defaults.put(entry.group(2), entry.group(3));
    }
  }
}
