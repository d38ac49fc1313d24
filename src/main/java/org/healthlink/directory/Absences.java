package org.healthlink.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * When a doctor is away whatever the working hours say. Immutable.
 *
 * @param items in order of their begin; they may overlap
 */
public record Absences(List<Absence> items) {

  /**
   * One absence, in UTC.
   *
   * @param from its first instant
   * @param to the first instant after it
   */
  public record Absence(OffsetDateTime from, OffsetDateTime to) {

    /** Refuses one that ends before it begins. */
    public Absence {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("from must be before to");
      }
      from = from.withOffsetSameInstant(ZoneOffset.UTC);
      to = to.withOffsetSameInstant(ZoneOffset.UTC);
    }
  }

  /** Sorts them. */
  public Absences {
    items = items.stream().sorted(Comparator.comparing(Absence::from)).toList();
  }

  /** Whether the doctor is away for any part of the stretch. */
  public boolean touch(Instant from, Instant to) {
    return items.stream()
        .anyMatch(
            absence ->
                absence.from().toInstant().isBefore(to) && from.isBefore(absence.to().toInstant()));
  }
}
