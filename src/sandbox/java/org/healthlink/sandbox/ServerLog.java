package org.healthlink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a server wrote: Payara's and WildFly's formats alike. */
record ServerLog(Path file) {
  private static final Charset CHARSET = StandardCharsets.ISO_8859_1;
  private static final String OURS = "org.healthlink";

  /** An error of Payara: time, product, level, message id, logger, then bracketed details. */
  private static final Pattern PAYARA =
      Pattern.compile(
          "\\[[^]]+] \\[[^]]*] \\[(\\w+)] \\[[^]]*] \\[([^]]*)] .*\\[levelValue: \\d+] ?(.*)");

  /** An error of WildFly: time, level, logger, thread. */
  private static final Pattern WILDFLY =
      Pattern.compile("[\\d:,]{8,} (\\w+) +\\[([^]]+)] \\(.*?\\) (.*)");

  /** A message with the lines that belong to it. */
  private record Entry(String level, String logger, List<String> lines) {

    boolean isError() {
      return level.equals("SEVERE") || level.equals("ERROR");
    }

    /** The last cause when there is a stack trace, else the message. */
    String reason() {
      return lines.stream()
          .filter(l -> l.startsWith("Caused by: "))
          .reduce((first, last) -> last)
          .map(l -> l.substring("Caused by: ".length()))
          .orElse(message());
    }

    String message() {
      return lines.stream()
          .map(l -> l.replace("[[", "").replace("]]", "").strip())
          .filter(l -> !l.isEmpty())
          .findFirst()
          .orElse("");
    }
  }

  boolean contains(Pattern pattern) {
    return lines().stream().anyMatch(l -> pattern.matcher(l).find());
  }

  /**
   * Why the application did not come up: the first error of its configuration check, else the first
   * error of the application, else the cause of the server's first error.
   */
  Optional<String> reason() {
    List<Entry> errors = entries().stream().filter(Entry::isError).toList();
    return first(errors, e -> e.logger().equals(OURS + ".configuration"))
        .or(() -> first(errors, e -> e.logger().startsWith(OURS)))
        .map(Entry::message)
        .or(() -> errors.stream().findFirst().map(Entry::reason));
  }

  private static Optional<Entry> first(List<Entry> entries, Predicate<Entry> wanted) {
    return entries.stream().filter(wanted).findFirst();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines()) {
      Matcher payara = PAYARA.matcher(line);
      Matcher matcher = payara.matches() ? payara : WILDFLY.matcher(line);
      if (matcher.matches()) {
        List<String> lines = new ArrayList<>(List.of(matcher.group(3)));
        entries.add(new Entry(matcher.group(1), matcher.group(2), lines));
      } else if (!entries.isEmpty()) {
        entries.get(entries.size() - 1).lines().add(line);
      }
    }
    return entries;
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, CHARSET) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
