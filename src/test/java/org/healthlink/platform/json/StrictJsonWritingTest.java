package org.healthlink.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrictJsonWritingTest {

  private record View(UUID id, Instant at, String text, List<String> words, Integer number) {}

  @Test
  void instantsAreTextsInUtcAndAbsentValuesAbsentFields() {
    assertEquals(
        "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"at\":\"2026-12-01T09:00:00Z\","
            + "\"text\":\"Zoë\",\"words\":[]}",
        json(
            new View(
                new UUID(1, 2), Instant.parse("2026-12-01T09:00:00Z"), "Zoë", List.of(), null)));
  }

  @Test
  void whatIsWrittenCanBeReadAgain() {
    Sample sample =
        new Sample(
            new UUID(3, 4),
            "\"\\\u2028",
            7,
            Sample.Kind.ONSITE,
            OffsetDateTime.parse("2026-12-01T10:00:00Z"),
            List.of(new Sample.Item("a", 1, List.of())),
            List.of("b"));
    assertEquals(sample, Sample.read(json(sample)));
  }

  private static String json(Object value) {
    return new String(StrictJson.write(value), UTF_8);
  }
}
