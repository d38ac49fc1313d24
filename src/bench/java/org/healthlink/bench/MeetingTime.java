package org.healthlink.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * From the answer to a booking, which follows its commit at once, to the meeting's being recorded
 * as ready, as another connection to the database sees it. One booking at a time.
 */
final class MeetingTime {
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Subject subject;
  private final Postgres postgres;
  private final Report report;

  MeetingTime(Subject subject, Postgres postgres, Report report) {
    this.subject = subject;
    this.postgres = postgres;
    this.report = report;
  }

  /** Books so many visits, one after the other. */
  void measure(Duration delay, int visits) throws Exception {
    boolean busy = Machine.isBusy();
    Latencies latencies = new Latencies();
    try (Connection connection = postgres.connection(subject.database());
        PreparedStatement query =
            connection.prepareStatement(
                "select 1 from appointments where id = ? and meeting_state = 'READY'")) {
      for (int i = 0; i < visits; i++) {
        UUID id = book();
        long begin = System.nanoTime();
        query.setObject(1, id);
        awaitRow(query, begin);
        latencies.add(System.nanoTime() - begin);
      }
    }
    String what = "from commit to meeting, Zoom at %d ms, ".formatted(delay.toMillis());
    report.add(subject.name(), what + "median", "ms", latencies.millis(0.5), visits, busy);
    report.add(subject.name(), what + "longest", "ms", latencies.millis(1), visits, busy);
  }

  private UUID book() throws Exception {
    HttpConnection.Answer answer = subject.ask(subject.requests().bookings());
    if (answer.status() != 201) {
      throw new BenchFailure("A booking was answered with " + answer.status());
    }
    return UUID.fromString(new ObjectMapper().readTree(answer.body()).get("id").textValue());
  }

  private static void awaitRow(PreparedStatement query, long begin) throws SQLException {
    while (true) {
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
      if (System.nanoTime() - begin > LONGEST.toNanos()) {
        throw new BenchFailure("A meeting was not ready after " + LONGEST);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }
}
