package org.healthlink.platform.log;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.MDC;

/**
 * Adds the context of the thread to records of {@code java.util.logging}, which knows none: as a
 * map among their parameters, whose entries Payara's formatters write as fields. As a handler of
 * our loggers it comes before the server's handlers, and writes nothing itself.
 */
final class RecordContext extends Handler {

  @Override
  public void publish(LogRecord record) {
    Map<String, Object> context = MDC.getMap();
    if (context != null && !context.isEmpty()) {
      add(record, new TreeMap<>(context));
    }
  }

  private static void add(LogRecord record, Map<String, Object> context) {
    Object[] parameters = record.getParameters();
    if (parameters == null || parameters.length == 0) {
      // A text without parameters is not a pattern, whatever braces it holds.
      record.setParameters(new Object[] {record.getMessage(), context});
      record.setMessage("{0}");
      return;
    }
    Object[] more = Arrays.copyOf(parameters, parameters.length + 1, Object[].class);
    more[parameters.length] = context;
    record.setParameters(more);
  }

  @Override
  public void flush() {
    // It keeps nothing.
  }

  @Override
  public void close() {
    // It keeps nothing.
  }
}
