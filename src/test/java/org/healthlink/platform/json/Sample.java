package org.healthlink.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A body with a field of every kind that requests have. */
record Sample(
    UUID id,
    String text,
    Integer number,
    Kind kind,
    OffsetDateTime at,
    List<Item> items,
    List<String> words) {

  enum Kind {
    ONLINE,
    ONSITE
  }

  /** Part of a list. */
  record Item(String name, int count, List<Item> items) {}

  static Sample read(String json) {
    return (Sample) StrictJson.read(json.getBytes(UTF_8), Sample.class);
  }

  static MalformedJsonException refusal(String json) {
    return refusal(json.getBytes(UTF_8));
  }

  static MalformedJsonException refusal(byte[] json) {
    return assertThrows(
        MalformedJsonException.class,
        () -> StrictJson.read(json, Sample.class),
        () -> "accepted: " + new String(json, UTF_8));
  }
}
