package org.healthlink.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatesTest {

  @Test
  void theFirstStateInTheChainCounts() {
    Throwable failure =
        new IllegalStateException(
            new RuntimeException(new SQLException("x", null, new SQLException("y", "23P01"))));
    assertEquals(Optional.of("23P01"), SqlStates.of(failure));
  }

  @Test
  void withoutADatabaseFailureThereIsNoState() {
    assertEquals(Optional.empty(), SqlStates.of(new RuntimeException("SQL state 23505")));
    assertEquals(Optional.empty(), SqlStates.of(null));
    assertEquals(Optional.empty(), SqlStates.of(new SQLException("x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08000", "08001", "08003", "08004", "08006", "28000", "28P01", "53300", "57P01", "57P02",
        "57P03"
      })
  void aDatabaseThatIsAwayIsRecognised(String state) {
    assertTrue(SqlStates.isDatabaseAway(new RuntimeException(new SQLException("x", state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23P01", "40P01", "40001", "42P01", "22021", "57014"})
  void otherFailuresAreNotItsAbsence(String state) {
    assertFalse(SqlStates.isDatabaseAway(new RuntimeException(new SQLException("x", state))));
  }

  @Test
  void anExhaustedPoolCountsAsAway() {
    Throwable exhausted =
        new RuntimeException(
            new SQLException("Sorry, acquisition failed", new SQLException("Acquisition timeout")));
    assertTrue(SqlStates.isDatabaseAway(exhausted));
    assertFalse(SqlStates.isDatabaseAway(new RuntimeException("Acquisition timeout")));
  }

  @Test
  void aCircleOfCausesComesToAnEnd() {
    Exception one = new Exception();
    Exception other = new Exception(one);
    one.initCause(other);
    assertFalse(SqlStates.isDatabaseAway(one));
  }
}
