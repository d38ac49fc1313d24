package org.healthlink.platform;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Defines the application's own threads, the same on every server: the servers' default executors
 * differ in size by a factor of ten.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = BackgroundWork.EXECUTOR, maxAsync = 72)
@ManagedScheduledExecutorDefinition(name = BackgroundWork.SCHEDULER, maxAsync = 4)
public class BackgroundWork {

  /** For work that calls providers: room for {@code meeting.concurrency} and events beside it. */
  public static final String EXECUTOR = "java:app/concurrent/healthlink";

  /** For short work at a later time. */
  public static final String SCHEDULER = "java:app/concurrent/healthlink-later";
}
