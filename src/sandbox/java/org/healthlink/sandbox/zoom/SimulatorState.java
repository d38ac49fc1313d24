package org.healthlink.sandbox.zoom;

import java.time.Clock;
import java.util.List;

/** Everything that the simulator remembers. */
record SimulatorState(
    Account account,
    AccessTokens tokens,
    Hosts hosts,
    Meetings meetings,
    Limits limits,
    Faults faults,
    Journal journal,
    InFlight inFlight,
    Webhooks webhooks,
    MeetingEvents events) {

  static SimulatorState create(Clock clock) {
    Account account = new Account();
    Webhooks webhooks = new Webhooks(clock);
    MeetingEvents events = new MeetingEvents(webhooks, clock);
    return new SimulatorState(
        account,
        new AccessTokens(account, clock),
        new Hosts(clock),
        new Meetings(events, clock),
        new Limits(account, clock),
        new Faults(),
        new Journal(),
        new InFlight(),
        webhooks,
        events);
  }

  /**
   * Returns to the state of the start; tokens that carry all scopes stay good, the subscription
   * too.
   */
  void reset() {
    faults.replace(List.of());
    account.reset();
    tokens.reset();
    hosts.reset();
    meetings.reset();
    limits.reset();
    journal.reset();
    inFlight.reset();
    webhooks.reset();
  }

  Stats stats() {
    return new Stats(
        journal.recorded(),
        tokens.requests(),
        journal.tooManyRequests(),
        inFlight.now(),
        inFlight.most(),
        meetings.created(),
        meetings.all().size(),
        journal.violations().size());
  }
}
