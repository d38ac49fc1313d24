package org.healthlink.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.healthlink.sandbox.Directories;

/**
 * PostgreSQL's own load generator.
 *
 * @param directory for its logs
 */
record Pgbench(Postgres postgres, Path directory) {
  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");
  private static final Pattern FAILED = Pattern.compile("(?m)^number of failed .*: ([0-9]+) ");

  /** What came of it. */
  record Result(double perSecond, Latencies latencies) {}

  /** Ends the run in words when the program is not there. */
  static void require() {
    try {
      Process process =
          new ProcessBuilder("pgbench", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      // Said below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new BenchFailure(
        "The benchmark needs pgbench: apt-get install postgresql-contrib (Debian, Ubuntu)");
  }

  /**
   * Runs a script of ours for a time.
   *
   * @param perSecond 0 for as fast as it goes; otherwise the rate, with latencies counted from the
   *     moment at which a transaction was due
   * @param variables of the script
   */
  Result run(
      String database,
      String script,
      int clients,
      double perSecond,
      Duration length,
      Map<String, ? extends Number> variables)
      throws IOException, InterruptedException {
    Directories.delete(directory);
    Files.createDirectories(directory);
    List<String> command =
        new ArrayList<>(
            List.of("pgbench", "-h", "127.0.0.1", "-p", "" + postgres.database().port()));
    command.addAll(List.of("-U", postgres.database().user(), "-n", "-M", "prepared"));
    command.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(2, clients)));
    command.addAll(List.of("-T", "" + length.toSeconds(), "-l", "--log-prefix=log"));
    if (perSecond > 0) {
      command.addAll(List.of("-R", "" + perSecond));
    }
    variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.addAll(List.of("-f", postgres.scripts().resolve(script).toString(), database));
    String said = output(command, length);
    return new Result(rate(said), latencies());
  }

  private String output(List<String> command, Duration length)
      throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PGPASSWORD", postgres.database().password());
    Process process = builder.start();
    boolean ended = process.waitFor(length.toSeconds() + 60, TimeUnit.SECONDS);
    process.destroy();
    String said = Files.readString(out);
    if (!ended || process.waitFor() != 0) {
      throw new BenchFailure("pgbench failed: " + said);
    }
    return said;
  }

  private static double rate(String said) {
    Matcher rate = RATE.matcher(said);
    Matcher failed = FAILED.matcher(said);
    if (!rate.find() || (failed.find() && !failed.group(1).equals("0"))) {
      throw new BenchFailure("pgbench reports failures: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** The third column of its logs is the latency in microseconds. */
  private Latencies latencies() throws IOException {
    Latencies latencies = new Latencies();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("log")).toList()) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
          lines.forEach(line -> latencies.add(1_000 * Long.parseLong(line.split(" ")[2])));
        }
      }
    }
    return latencies;
  }
}
