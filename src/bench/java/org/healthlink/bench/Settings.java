package org.healthlink.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much is measured, from system properties {@code bench.*}; see {@code README.md}.
 *
 * @param servers which are measured, in this order
 * @param length of one measurement
 * @param pairs of application and bar for each figure
 * @param warmUp before a server is measured for the first time
 * @param rate bookings a second when latency is measured; 0 for a fifth of what was reached
 * @param large with how many appointments reads are measured again; 0 for not at all
 * @param statements whether PostgreSQL counts statements, which costs a little
 */
record Settings(
    List<String> servers,
    Duration length,
    int pairs,
    Duration warmUp,
    int rate,
    int large,
    boolean statements) {

  static final int SMALL = 10_000;
  private static final int LARGE = 5_000_000;

  /** Reads the system properties; one that cannot be used ends the run in words. */
  static Settings read() {
    int seconds = number("bench.seconds", 5, 1, 300);
    return new Settings(
        List.of(System.getProperty("bench.servers", "payara,wildfly").split("\\s*,\\s*")),
        Duration.ofSeconds(seconds),
        number("bench.pairs", 5, 1, 50),
        Duration.ofSeconds(number("bench.warmup", 4 * seconds, 1, 600)),
        number("bench.rate", 0, 0, 10_000),
        flag("bench.large") ? LARGE : number("bench.large", 0, 0, LARGE),
        flag("bench.statements"));
  }

  private static boolean flag(String name) {
    String value = System.getProperty(name);
    return value != null && (value.isEmpty() || value.equals("true"));
  }

  private static int number(String name, int usual, int least, int most) {
    String value = System.getProperty(name, Integer.toString(usual));
    if (!value.matches("\\d{1,7}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new BenchFailure("-D%s must be a number from %d to %d".formatted(name, least, most));
    }
    return Integer.parseInt(value);
  }
}
