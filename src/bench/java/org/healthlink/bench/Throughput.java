package org.healthlink.bench;

import java.time.Duration;
import java.util.List;

/** Requests a second in a closed loop, in pairs with the bar. */
final class Throughput {
  private static final int READERS = 8;

  private final Subject subject;
  private final Postgres postgres;
  private final Settings settings;
  private final Report report;

  Throughput(Subject subject, Postgres postgres, Settings settings, Report report) {
    this.subject = subject;
    this.postgres = postgres;
    this.settings = settings;
    this.report = report;
  }

  private interface Measurement {
    double perSecond() throws Exception;
  }

  /** Bookings by 1, 8 and 32 clients; returns what 8 reached. */
  double bookings(Bar bar) throws Exception {
    double atEight = 0;
    for (int clients : List.of(1, 8, 32)) {
      Pairs pairs =
          pairs(
              () -> application(clients, subject.requests().bookings(), settings.length()),
              () -> bar.book(clients, 0, settings.length()).perSecond());
      report.add(subject.name(), "bookings, clients: " + clients, "1/s", pairs);
      atEight = clients == 8 ? pairs.application() : atEight;
    }
    return atEight;
  }

  /** Reads by 8 clients of a table with so many appointments and what was booked besides. */
  void reads(Bar bar, int appointments) throws Exception {
    Requests requests = subject.requests();
    int days = Population.days(appointments);
    String of = " of %,d, clients: %d".formatted(appointments, READERS);
    read("an appointment" + of, requests.appointments(appointments), bar, "one.sql");
    read("a doctor's day" + of, requests.days(days), bar, "day.sql");
    read("free slots of a day" + of, requests.slots(days), bar, "slots.sql");
  }

  /** Has the server compile what it is about to be measured with. */
  void warmUp(int appointments, Duration length) throws Exception {
    Requests requests = subject.requests();
    int days = Population.days(appointments);
    subject.load(READERS, requests.bookings()).closedLoop(length);
    for (Load.Traffic reads :
        List.of(requests.appointments(appointments), requests.days(days), requests.slots(days))) {
      subject.load(READERS, reads).closedLoop(length.dividedBy(6));
    }
  }

  private void read(String what, Load.Traffic traffic, Bar bar, String script) throws Exception {
    Duration length = Duration.ofSeconds(Math.max(1, settings.length().toSeconds() / 2));
    Pairs pairs =
        pairs(
            () -> application(READERS, traffic, length),
            () -> bar.read(script, READERS, length).perSecond());
    report.add(subject.name(), what, "1/s", pairs);
  }

  private Pairs pairs(Measurement application, Measurement bar) throws Exception {
    Pairs pairs = new Pairs();
    for (int i = 0; i < settings.pairs(); i++) {
      boolean before = Machine.isBusy();
      double ofApplication = application.perSecond();
      double ofBar = bar.perSecond();
      pairs.add(ofApplication, ofBar, before | Machine.isBusy());
    }
    return pairs;
  }

  private double application(int clients, Load.Traffic traffic, Duration length) throws Exception {
    postgres.checkpoint();
    Load.Result result = subject.load(clients, traffic).closedLoop(length);
    report.failed(result.latencies().failures());
    return result.perSecond();
  }
}
