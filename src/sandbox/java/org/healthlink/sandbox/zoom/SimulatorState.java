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
    InFlight inFlight) {

  static SimulatorState create(Clock clock) {
    Account account = new Account();
    return new SimulatorState(
        account,
        new AccessTokens(account, clock),
        new Hosts(clock),
        new Meetings(clock),
        new Limits(account, clock),
        new Faults(),
        new Journal(),
        new InFlight());
  }

  /** Returns to the state of the start; tokens that carry all scopes stay good. */
  void reset() {
    faults.replace(List.of());
    account.reset();
    tokens.reset();
    hosts.reset();
    meetings.reset();
    limits.reset();
    journal.reset();
    inFlight.reset();
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
