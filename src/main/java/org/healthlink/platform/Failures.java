package org.healthlink.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a failure for the log without its messages: those of databases and parsers repeat the
 * values they choked on, and values here are patients' data.
 */
public final class Failures {

  private static final int LONGEST_CHAIN = 10;
  private static final int FRAMES = 12;

  private Failures() {}

  /** Classes and places of the whole chain, over several lines. */
  public static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable current = failure;
    for (int depth = 0; current != null && depth < LONGEST_CHAIN; depth++) {
      text.append(depth == 0 ? "" : "\n caused by ").append(current.getClass().getName());
      text.append(
          Arrays.stream(current.getStackTrace())
              .limit(FRAMES)
              .map(frame -> "\n  at " + frame)
              .collect(Collectors.joining()));
      current = current.getCause() == current ? null : current.getCause();
    }
    return text.toString();
  }

  /** The outermost and the innermost class, with the place or the SQL state, on one line. */
  public static String brief(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < LONGEST_CHAIN; depth++) {
      root = root.getCause();
    }
    StackTraceElement[] stack = root.getStackTrace();
    String state = root instanceof SQLException sql ? " (SQL state " + sql.getSQLState() + ")" : "";
    return failure.getClass().getName()
        + (root == failure ? "" : " caused by " + root.getClass().getName())
        + state
        + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
