package org.healthlink.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of {@code access.txt}: who is answered what, where. */
record AccessTable(List<String> columns, Map<Endpoint, List<Integer>> rows) {

  static AccessTable read() {
    try (InputStream file = AccessTable.class.getResourceAsStream("access.txt")) {
      List<String[]> lines =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.strip().split("\\s+"))
              .toList();
      Map<Endpoint, List<Integer>> rows = new TreeMap<>();
      for (String[] line : lines.subList(1, lines.size())) {
        List<Integer> cells = Arrays.stream(line).skip(2).map(Integer::valueOf).toList();
        if (rows.put(new Endpoint(line[0], line[1]), cells) != null) {
          throw new AssertionError(line[0] + " " + line[1] + " stands there twice");
        }
      }
      return new AccessTable(List.of(lines.get(0)).subList(1, lines.get(0).length), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status in one cell. */
  int expected(Endpoint endpoint, String column) {
    return rows.get(endpoint).get(columns.indexOf(column));
  }
}
