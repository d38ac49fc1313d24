package org.healthlink.platform.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A slip in a variable's name is noticed; other programs' variables are left alone. */
class SimilarNamesTest {

  @Test
  void aSlipIsNamedWithTheKeyThatItMayMean() {
    assertEquals(
        List.of(
            "ZOOM_CLIENTID is no key; ZOOM_CLIENT_ID would be one.",
            "ZOOM_HOST_POOLS is no key; ZOOM_HOST_POOL would be one."),
        found("ZOOM_HOST_POOLS", "ZOOM_CLIENTID"));
  }

  @Test
  void ourOwnAndOtherNamesAreNoSlips() {
    assertEquals(List.of(), found("ZOOM_CLIENT_ID", "DB_URL", "DB_HOST", "JAVA_HOME", "PATH"));
  }

  @Test
  void theEnvironmentOfThisProcessHasNone() {
    assertEquals(List.of(), found(System.getenv().keySet().toArray(String[]::new)));
  }

  private static List<String> found(String... names) {
    return SimilarNames.of(Stream.of(names)).toList();
  }
}
