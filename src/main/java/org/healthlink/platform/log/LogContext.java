package org.healthlink.platform.log;

import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What a thread works on, for the records that are logged meanwhile. They carry it as fields of
 * their own, under the names of the constants.
 */
public final class LogContext {

  /** The number in problem bodies and in the audit record. */
  public static final String REQUEST = "requestId";

  /** Whose visit it is about. */
  public static final String APPOINTMENT = "appointmentId";

  private LogContext() {}

  /** Does some work that is about one appointment. */
  public static void ofAppointment(UUID appointmentId, Runnable work) {
    Object before = MDC.get(APPOINTMENT);
    MDC.put(APPOINTMENT, appointmentId.toString());
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(Object before) {
    if (before == null) {
      MDC.remove(APPOINTMENT);
    } else {
      MDC.put(APPOINTMENT, before);
    }
  }
}
