package org.healthlink.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathIdsTest {

  private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000000a");

  @ParameterizedTest
  @ValueSource(
      strings = {"0190a000-0000-7000-8000-00000000000a", "0190A000-0000-7000-8000-00000000000A"})
  void aUuidInItsFullFormIsRead(String text) {
    assertEquals(ID, PathIds.parse(text));
    assertEquals(ID, PathIds.parseQuery("doctorId", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-1-1-1-1",
        "0190a000000070008000-00000000000a",
        "0190a00000007000800000000000000a",
        "{0190a000-0000-7000-8000-00000000000a}",
        "0190a000-0000-7000-8000-00000000000a ",
        "0190a000-0000-7000-8000-00000000000g",
        "0190a000-0000-7000-8000-00000000000a1",
        "urn:uuid:0190a000-0000-7000-8000-00000000000a",
        "٠190a000-0000-7000-8000-00000000000a",
      })
  void anotherFormNamesNothingInAPathAndBreaksTheRuleInAQuery(String text) {
    ProblemException inPath = assertThrows(ProblemException.class, () -> PathIds.parse(text));
    assertEquals(ProblemType.NOT_FOUND, inPath.type());
    ProblemException inQuery =
        assertThrows(ProblemException.class, () -> PathIds.parseQuery("doctorId", text));
    assertEquals(ProblemType.VALIDATION, inQuery.type());
    assertEquals("doctorId", inQuery.errors().get(0).pointer());
  }

  @Test
  void aQueryMayDoWithout() {
    assertNull(PathIds.parseQuery("doctorId", null));
  }
}
