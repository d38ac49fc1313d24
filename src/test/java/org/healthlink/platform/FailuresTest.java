package org.healthlink.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private static final String SECRET = "Key (subject)=(anna.schmidt)";

  @Test
  void theBriefFormNamesOutermostAndInnermostWithThePlace() {
    Throwable failure = new IllegalStateException(SECRET, new RuntimeException(new IOException()));
    String brief = Failures.brief(failure);
    assertTrue(
        brief.startsWith(
            "java.lang.IllegalStateException caused by java.io.IOException at "
                + FailuresTest.class.getName()),
        brief);
    assertFalse(brief.contains("\n"), brief);
  }

  @Test
  void theBriefFormOfOneFailureNamesItOnce() {
    IOException alone = new IOException(SECRET);
    alone.setStackTrace(new StackTraceElement[0]);
    assertEquals("java.io.IOException", Failures.brief(alone));
  }

  @Test
  void theBriefFormHasTheSqlState() {
    Throwable failure = new RuntimeException(new SQLException(SECRET, "23505"));
    assertTrue(Failures.brief(failure).contains("java.sql.SQLException (SQL state 23505) at "));
  }

  @Test
  void theLongFormShowsTheWholeChainWithPlaces() {
    Throwable failure = new IllegalStateException(SECRET, new SQLException(SECRET, "23505"));
    String text = Failures.describe(failure);
    assertTrue(text.startsWith("java.lang.IllegalStateException\n  at "), text);
    assertTrue(text.contains("\n caused by java.sql.SQLException\n  at "), text);
    assertTrue(text.lines().count() < 40, text);
  }

  @Test
  void messagesStayOutOfBoth() {
    Throwable failure = new IllegalStateException(SECRET, new SQLException(SECRET, "23505"));
    assertFalse(Failures.describe(failure).contains("anna"));
    assertFalse(Failures.brief(failure).contains("anna"));
  }

  @Test
  void aCircleOfCausesComesToAnEnd() {
    Exception one = new Exception();
    Exception other = new Exception(one);
    one.initCause(other);
    assertTrue(Failures.describe(one).lines().count() < 200);
    assertFalse(Failures.brief(one).isBlank());
  }
}
