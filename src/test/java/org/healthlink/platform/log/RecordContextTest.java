package org.healthlink.platform.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** What a record carries beside its text. */
class RecordContextTest {
  private static final UUID VISIT = new UUID(0, 1);
  private static final Map<String, Object> CONTEXT =
      Map.of(LogContext.APPOINTMENT, VISIT.toString());

  private final RecordContext handler = new RecordContext();

  @Test
  void aRecordCarriesWhatItsThreadWorksOn() {
    LogRecord record = logged("{0} of {1}", 7, "nine");
    assertArrayEquals(new Object[] {7, "nine", CONTEXT}, record.getParameters());
    assertEquals("7 of nine", text(record));
  }

  @Test
  void aTextWithBracesStaysAsItIs() {
    LogRecord record = logged("it's {0} and {1");
    assertEquals(CONTEXT, record.getParameters()[1]);
    assertEquals("it's {0} and {1", text(record));
  }

  @Test
  void withoutAContextARecordStaysAsItIs() {
    LogRecord record = new LogRecord(Level.INFO, "text");
    handler.publish(record);
    assertNull(record.getParameters());
  }

  @Test
  void workWithinWorkGivesTheContextBack() {
    LogRecord record = new LogRecord(Level.INFO, "text");
    LogContext.ofAppointment(
        VISIT,
        () -> {
          LogContext.ofAppointment(new UUID(0, 2), () -> {});
          handler.publish(record);
        });
    assertEquals(CONTEXT, record.getParameters()[1]);
  }

  private LogRecord logged(String message, Object... parameters) {
    LogRecord record = new LogRecord(Level.INFO, message);
    record.setParameters(parameters);
    LogContext.ofAppointment(VISIT, () -> handler.publish(record));
    return record;
  }

  private static String text(LogRecord record) {
    return new SimpleFormatter().formatMessage(record);
  }
}
