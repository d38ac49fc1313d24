package org.healthlink.platform.configuration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds variables that look like one of ours and are none: a slip that would stay silent. */
final class SimilarNames {

  private static final int MOST_DIFFERENT = 2;

  /** Shorter names differ too little from those of other programs. */
  private static final int SHORTEST = 8;

  private static final Set<String> KEYS =
      Stream.of(ConfigurationKey.values())
          .map(ConfigurationKey::environmentVariable)
          .collect(Collectors.toSet());

  private SimilarNames() {}

  /** A sentence for each; the variables' values are not looked at. */
  static Stream<String> of(Stream<String> names) {
    return names
        .filter(name -> name.length() >= SHORTEST && !KEYS.contains(name))
        .distinct()
        .sorted()
        .flatMap(
            name ->
                nearest(name).map(key -> name + " is no key; " + key + " would be one.").stream());
  }

  private static Optional<String> nearest(String name) {
    return KEYS.stream()
        .filter(key -> key.length() >= SHORTEST)
        .filter(key -> Math.abs(key.length() - name.length()) <= MOST_DIFFERENT)
        .filter(key -> distance(key, name) <= MOST_DIFFERENT)
        .min(Comparator.<String>comparingInt(key -> distance(key, name)).thenComparing(key -> key));
  }

  /** How many letters must be changed, added or left out (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = List.of(replaced, row[j] + 1, row[j - 1] + 1).stream().min(Integer::compare).get();
      }
    }
    return row[other.length()];
  }
}
