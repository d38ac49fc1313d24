package org.healthlink.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.healthlink.directory.Absences.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsencesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T09:00:00Z, 2026-12-01T09:30:00Z, true",
    "2026-12-01T08:00:00Z, 2026-12-01T08:00:01Z, true",
    "2026-12-01T07:00:00Z, 2026-12-01T12:00:00Z, true",
    "2026-12-01T07:30:00Z, 2026-12-01T08:00:00Z, false",
    "2026-12-01T10:00:00Z, 2026-12-01T10:30:00Z, false",
  })
  void aVisitIsTouchedWhenAnyOfItFallsIntoAnAbsence(Instant from, Instant to, boolean touched) {
    Absences away = new Absences(List.of(absence("2026-12-01T09:00+01:00", "2026-12-01T10:00Z")));
    assertEquals(touched, away.touch(from, to));
  }

  @Test
  void nobodyIsAwayByDefault() {
    assertFalse(new Absences(List.of()).touch(Instant.MIN, Instant.MAX));
  }

  @Test
  void anAbsenceEndsAfterItsBegin() {
    assertThrows(
        IllegalArgumentException.class,
        () -> absence("2026-12-01T09:00+01:00", "2026-12-01T08:00Z"));
  }

  @Test
  void absencesAreKeptInOrderAndInUtcAlsoInTheDatabasesColumn() {
    Absences away =
        new Absences(
            List.of(
                absence("2026-12-24T00:00+01:00", "2026-12-27T00:00+01:00"),
                absence("2026-12-01T09:00-05:00", "2026-12-01T10:00-05:00")));
    AbsencesConverter converter = new AbsencesConverter();
    assertEquals(OffsetDateTime.parse("2026-12-01T14:00Z"), away.items().get(0).from());
    assertEquals(away, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(away)));
  }

  private static Absence absence(String from, String to) {
    return new Absence(OffsetDateTime.parse(from), OffsetDateTime.parse(to));
  }
}
