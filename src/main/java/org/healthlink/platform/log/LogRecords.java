package org.healthlink.platform.log;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Sees to it that records of the application carry their context as long as it runs. WildFly's log
 * manager does that by itself.
 */
@ApplicationScoped
class LogRecords {

  private final Logger ours = Logger.getLogger("org.healthlink");
  private final RecordContext context = new RecordContext();

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (!LogManager.getLogManager().getClass().getName().startsWith("org.jboss.")) {
      ours.addHandler(context);
    }
  }

  @PreDestroy
  void stop() {
    ours.removeHandler(context);
  }
}
