package org.healthlink.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import org.healthlink.unit.RestRuntime;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A date-time is of RFC 3339, with its offset: a local time says nothing. */
@ExtendWith(RestRuntime.class)
class StrictJsonDateTimesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00Z",
    "2026-12-01T10:00:00.5+05:45",
    "2026-12-01T10:00:00.123456789-10:30",
    "2028-02-29T23:59:59+00:00",
  })
  void aDateTimeHasAnOffset(String text) {
    assertEquals(OffsetDateTime.parse(text), Sample.read("{\"at\":\"" + text + "\"}").at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-12-01T10:00:00",
        "2026-12-01T10:00:00+0100",
        "2026-12-01T10:00:00+01",
        "2026-12-01T10:00Z",
        "2026-12-01T10:00+01:00",
        "2026-12-01T23:59:60Z",
        "2026-12-01",
        "2026-12-01 10:00:00Z",
        "2026-12-01T24:00:00Z",
        "2026-02-29T10:00:00Z",
        "20261201T100000Z",
        "2026-12-01T10:00:00.1234567890Z",
        "2026-12-01T10:00:00.Z",
        "2026-12-01T10:00:00,5Z",
        "2026-13-01T10:00:00Z",
        "2026-12-01T10:00:00+19:00",
        "2026-12-01T10:00:00[Europe/Berlin]",
        "2026-12-01T10:00:00+01:00[Europe/Berlin]",
        "+12026-12-01T10:00:00Z",
        "1796119200",
        "",
        "Tue, 01 Dec 2026 10:00:00 GMT",
        "-2026-12-01T10:00:00Z",
        "2026-1-1T10:00:00Z",
      })
  void anotherDateTimeIsRefused(String text) {
    MalformedJsonException refused = Sample.refusal("{\"at\":\"" + text + "\"}");
    assertEquals("/at", refused.pointer());
    assertEquals(
        "an RFC 3339 date-time with an offset is expected, such as 2026-12-01T10:00:00+01:00",
        refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1796119200", "1796119200.5", "[2026,12,1,10,0]", "true", "{}"})
  void aDateTimeIsAText(String value) {
    assertEquals("/at", Sample.refusal("{\"at\":" + value + "}").pointer());
  }
}
