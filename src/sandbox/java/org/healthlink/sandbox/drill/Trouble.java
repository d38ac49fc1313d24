package org.healthlink.sandbox.drill;

import java.time.Duration;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** Makes an incident happen, and ends it as it would end in life. */
final class Trouble {

  /** Far fewer calls than the shared host has spent, and enough for a host of one doctor. */
  private static final int SPENT = 15;

  private static final Duration SLOW = Duration.ofSeconds(4);
  private static final Duration SLOWER = Duration.ofSeconds(6);
  private static final String ANOTHER_SECRET = "changed-by-somebody";

  private final ZoomSimulator zoom;
  private final Roster roster;
  private final Administrator administrator;
  private final Storm storm;

  Trouble(ZoomSimulator zoom, Roster roster, Administrator administrator, Storm storm) {
    this.zoom = zoom;
    this.roster = roster;
    this.administrator = administrator;
    this.storm = storm;
  }

  void begin(Plan plan) {
    switch (plan.incident()) {
      case ZOOM_DOWN ->
          zoom.faults(Fault.of(Fault.Kind.DROP_BEFORE).probability(0.5), Fault.status(503));
      case DAILY_LIMIT -> zoom.limitPerHostAndDay(SPENT);
      case TOKEN_REVOKED -> {
        zoom.clientSecret(ANOTHER_SECRET);
        zoom.faults(Fault.of(Fault.Kind.EXPIRE_TOKEN));
      }
      case WEBHOOK_STORM -> storm.begin(plan.length());
      case SLOW -> zoom.faults(Fault.delay(SLOW), Fault.delay(SLOWER).probability(0.5));
    }
  }

  void end(Plan plan, String secret) throws InterruptedException {
    switch (plan.incident()) {
      case ZOOM_DOWN, SLOW -> zoom.clearFaults();
      case DAILY_LIMIT -> {
        roster.giveZoomUsers();
        administrator.retryAll();
      }
      case TOKEN_REVOKED -> {
        zoom.clientSecret(secret);
        zoom.clearFaults();
      }
      case WEBHOOK_STORM -> storm.awaitEnd();
    }
  }
}
