package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.healthlink.appointment.AppointmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00+01:00, 2026-12-01T09:00:00Z",
    "2026-12-01T10:00:00Z, 2026-12-01T10:00:00Z",
    "2026-12-01T10:00:00.25-05:00, 2026-12-01T15:00:00.25Z",
  })
  void anInstantHasAnOffset(String text, Instant instant) {
    assertEquals(instant, QueryParameters.instant("from", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-12-01",
        "2026-12-01T10:00:00",
        "2026-12-01T10:00:00 01:00",
        "2026-12-01T10:00:00+0100",
        "2026-12-01T10:00Z",
        "2026-12-01T10:00:00+01",
        "+999999999-12-31T23:59:59Z",
        "-4713-01-01T00:00:00Z",
        "2026-02-30T10:00:00Z",
        "2026-12-01T23:59:60Z",
        "1796119200",
      })
  void whatIsNoInstantIsRefused(String text) {
    assertRefused("from", text, () -> QueryParameters.instant("from", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01", "2028-02-29", "0001-01-01", "9998-12-31"})
  void aDateIsOfTheCalendar(String text) {
    assertEquals(LocalDate.parse(text), QueryParameters.date("from", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29",
        "9999-12-31",
        "2026-13-01",
        "2026-1-1",
        "20261201",
        "01.12.2026",
        "+12026-12-01",
        "2026-12-01T00:00:00Z",
        "-2026-12-01",
        " 2026-11-01",
      })
  void whatIsNoDateIsRefused(String text) {
    assertRefused("to", text, () -> QueryParameters.date("to", text));
  }

  @Test
  void aDateIsRequired() {
    assertThrows(ProblemException.class, () -> QueryParameters.date("from", null));
  }

  @ParameterizedTest
  @EnumSource
  void aStatusIsNamedAsInAnswers(AppointmentStatus status) {
    assertEquals(
        status, QueryParameters.constant("status", status.name(), AppointmentStatus.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "scheduled", "Scheduled", "0", "BOOKED", "SCHEDULED "})
  void whatIsNoStatusIsRefused(String text) {
    assertRefused(
        "status", text, () -> QueryParameters.constant("status", text, AppointmentStatus.class));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "50, 50", "200, 200"})
  void aPageHoldsOneToTwoHundred(String text, int limit) {
    assertEquals(limit, QueryParameters.limit(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "201", "999", "1000", "-1", "+1", "1.0", "ten", "99999999999"})
  void anotherLimitIsRefused(String text) {
    assertRefused("limit", text, () -> QueryParameters.limit(text));
  }

  @Test
  void whatIsNotSentDoesNotNarrow() {
    assertNull(QueryParameters.instant("from", null));
    assertNull(QueryParameters.constant("status", null, AppointmentStatus.class));
    assertEquals(50, QueryParameters.limit(null));
  }

  private static void assertRefused(String parameter, String sent, Executable reading) {
    ProblemException refused = assertThrows(ProblemException.class, reading);
    assertEquals(ProblemType.VALIDATION, refused.type());
    assertEquals(parameter, refused.errors().get(0).pointer());
    assertFalse(sent.length() > 4 && refused.errors().get(0).detail().contains(sent));
  }
}
