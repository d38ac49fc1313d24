package org.healthlink.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.healthlink.platform.diagnosis.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The versions of PostgreSQL that we do not test with. */
class DatabaseVersionsTest {

  @ParameterizedTest
  @CsvSource({
    "13, database-version-too-old",
    "14, ''",
    "17, ''",
    "18, database-version-untried",
  })
  void aVersionThatWeDoNotTestWithIsNamed(int number, String id) {
    String found = DatabaseDiagnosis.version(number, number + ".1").map(Finding::id).orElse("");
    assertEquals(id, found);
  }
}
