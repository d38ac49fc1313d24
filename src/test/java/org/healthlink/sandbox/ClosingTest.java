package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
  private final List<String> closed = new ArrayList<>();

  @Test
  void theLastOpenedIsClosedFirstAndAFailureStopsNothing() throws Exception {
    Closing closing = Closing.atExit();
    AutoCloseable first = () -> closed.add("first");
    AutoCloseable broken =
        () -> {
          closed.add("broken");
          throw new IllegalStateException("expected by the test");
        };
    AutoCloseable last = () -> closed.add("last");
    closing.open(() -> first);
    closing.open(() -> broken);
    closing.open(() -> last);
    assertFalse(closing.begins(Duration.ZERO));

    closing.close();
    closing.close();

    assertEquals(List.of("last", "broken", "first"), closed);
    assertTrue(closing.begins(Duration.ZERO));
  }

  @Test
  void nothingIsOpenedAfterTheEndHasBegun() {
    Closing closing = Closing.atExit();
    closing.close();
    AutoCloseable late = () -> closed.add("late");

    assertThrows(IllegalStateException.class, () -> closing.open(() -> late));
  }
}
