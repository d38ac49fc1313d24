package org.healthlink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** What Linux says of this machine and its processes; elsewhere, nothing. */
final class Machine {
  private static final Path STAT = Path.of("/proc/stat");
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final double QUIET = 0.12;
  private static final int IDLE = 3;
  private static final int IOWAIT = 4;

  private Machine() {}

  /**
   * Whether others use the processors so much that a figure taken now is worth little. To be asked
   * when nothing of ours is at work; looks for half a second.
   */
  static boolean isBusy() {
    return !(busyShare() <= QUIET);
  }

  private static double busyShare() {
    if (Files.notExists(STAT)) {
      return 0;
    }
    long[] before = ticks();
    LockSupport.parkNanos(LOOK.toNanos());
    long[] after = ticks();
    long all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
    long idle = after[IDLE] + after[IOWAIT] - before[IDLE] - before[IOWAIT];
    return all == 0 ? 0 : 1 - (double) idle / all;
  }

  private static long[] ticks() {
    try {
      String first = Files.readAllLines(STAT).get(0);
      // The last two, of guests, are counted in the first two already.
      return Arrays.stream(first.split("\\s+"))
          .skip(1)
          .limit(8)
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (IOException e) {
      throw new BenchFailure("Cannot read " + STAT);
    }
  }

  /** Megabytes of memory that a process holds; not a number where that cannot be known. */
  static double residentMegabytes(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    } catch (IOException e) {
      return Double.NaN;
    }
    return Double.NaN;
  }
}
