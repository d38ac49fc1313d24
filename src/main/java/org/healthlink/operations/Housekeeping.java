package org.healthlink.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.healthlink.appointment.AppointmentService;
import org.healthlink.platform.Failures;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Clears away what is no longer needed. Each task is a transaction of its own. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  @Inject private AppointmentService appointments;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forgetOldIdempotencyKeys() {
    try {
      int forgotten = appointments.forgetOldKeys();
      LOG.logv(Level.DEBUG, "{0} idempotency keys were forgotten", forgotten);
    } catch (RuntimeException e) {
      LOG.logv(
          Level.WARN,
          "Old idempotency keys could not be removed: {0}; tried again in an hour",
          Failures.brief(e));
    }
  }
}
