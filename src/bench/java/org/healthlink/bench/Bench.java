package org.healthlink.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.healthlink.platform.encryption.BenchKeys;
import org.healthlink.sandbox.Directories;
import org.healthlink.sandbox.Sandbox;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** Measures the application on each server beside the bar, prints a table and writes it. */
public final class Bench {
  private final long begin = System.nanoTime();
  private final Settings settings = Settings.read();
  private final Path directory = Path.of(System.getProperty("bench.directory"));
  private final Report report = new Report();
  private final Sandbox sandbox;
  private final Postgres postgres;
  private final Bar bar;

  private Bench(Sandbox sandbox) throws Exception {
    this.sandbox = sandbox;
    this.postgres = new Postgres(sandbox.database(), Path.of(System.getProperty("bench.scripts")));
    this.bar = bar("bar", Settings.SMALL);
    prepareZoom();
  }

  /** Ends with exit code 1 and one line when something fails. */
  public static void main(String[] arguments) {
    try {
      Pgbench.require();
      run();
    } catch (Exception e) {
      System.err.println(e instanceof BenchFailure ? e.getMessage() : "The benchmark failed: " + e);
      System.exit(1);
    }
  }

  private static void run() throws Exception {
    Map<String, String> parameters =
        Settings.read().statements() ? Statements.parameters() : Map.of();
    try (Sandbox sandbox = Sandbox.simulated(parameters)) {
      new Bench(sandbox).measure();
    }
  }

  private void measure() throws Exception {
    Directories.delete(directory);
    Files.createDirectories(directory);
    for (String server : settings.servers()) {
      try (Subject subject = new Subject(sandbox, postgres, directory, server)) {
        double atEight = withoutZoom(subject);
        withZoom(subject, settings.rate() > 0 ? settings.rate() : Math.max(1, (int) atEight / 5));
        if (settings.large() > 0) {
          large(subject, settings.large());
        }
      }
    }
    System.out.print("\n" + report.text());
    report.write(directory, Map.of("settings", settings.toString()));
    if (report.hasFailures()) {
      throw new BenchFailure("Requests failed; the servers' logs are in " + directory);
    }
  }

  private double withoutZoom(Subject subject) throws Exception {
    progress(subject.name() + " starts");
    subject.createDatabase();
    boolean busy = Machine.isBusy();
    subject.start(false);
    String name = subject.name();
    report.add(name, "first start", "s", subject.server().start().toMillis() / 1e3, 1, busy);
    memory(subject, "memory after the start");
    subject.seed(Settings.SMALL);
    Throughput throughput = new Throughput(subject, postgres, settings, report);
    progress(name + " warms up");
    throughput.warmUp(Settings.SMALL, settings.warmUp());
    progress(name + ": reads");
    throughput.reads(bar, Settings.SMALL);
    progress(name + ": bookings without Zoom");
    double atEight = throughput.bookings(bar);
    memory(subject, "memory after the bookings");
    if (settings.statements()) {
      new Statements(subject, postgres).write(directory.resolve("statements-" + name + ".txt"));
    }
    return atEight;
  }

  private void withZoom(Subject subject, int perSecond) throws Exception {
    progress(subject.name() + " starts with Zoom");
    boolean busy = Machine.isBusy();
    subject.start(true);
    double start = subject.server().start().toMillis() / 1e3;
    report.add(subject.name(), "start in a filled database", "s", start, 1, busy);
    ZoomSimulator zoom = sandbox.zoom().orElseThrow();
    ZoomLatency latency = new ZoomLatency(subject, postgres, zoom, settings, report);
    subject.load(8, subject.requests().bookings()).closedLoop(settings.warmUp().dividedBy(2));
    latency.setAsideWhatIsDue();
    progress(subject.name() + ": from commit to meeting");
    for (Duration delay : ZoomLatency.DELAYS) {
      latency.answerAfter(delay);
      int visits = delay.toSeconds() > 0 ? 3 : 4 * (int) settings.length().toSeconds();
      new MeetingTime(subject, postgres, report).measure(delay, visits);
    }
    progress(subject.name() + ": latency of bookings at " + perSecond + " a second");
    latency.measure(bar, perSecond);
  }

  private void large(Subject subject, int appointments) throws Exception {
    progress("a table of %,d appointments is made; that takes long".formatted(appointments));
    subject.addAppointments(Settings.SMALL, appointments);
    Bar largeBar = bar("bar_large", appointments);
    progress(subject.name() + ": reads");
    new Throughput(subject, postgres, settings, report).reads(largeBar, appointments);
    postgres.run("postgres", "drop database bar_large with (force)");
  }

  private Bar bar(String name, long appointments) throws Exception {
    return Bar.make(
        postgres, new Pgbench(postgres, directory.resolve("pgbench")), name, appointments);
  }

  private void prepareZoom() {
    BenchKeys.use(sandbox.environment().get("HEALTHLINK_ENCRYPTION_KEYSET"));
    ZoomSimulator zoom = sandbox.zoom().orElseThrow();
    zoom.limitPerHostAndDay(1_000_000);
    for (int doctor = 0; doctor < Population.BOOKED_DOCTORS; doctor++) {
      zoom.host(Seed.host(doctor), Host.Type.LICENSED, Host.Status.ACTIVE);
    }
  }

  private void memory(Subject subject, String what) {
    double megabytes = Machine.residentMegabytes(subject.server().processId());
    report.add(subject.name(), what, "MB", megabytes, 1, false);
  }

  private void progress(String text) {
    System.out.printf("[%4d s] %s%n", (System.nanoTime() - begin) / 1_000_000_000, text);
  }
}
