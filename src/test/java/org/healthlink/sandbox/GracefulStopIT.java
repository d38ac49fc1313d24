package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.healthlink.sandbox.zoom.Fault;
import org.healthlink.sandbox.zoom.Operation;
import org.healthlink.testing.Answer;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is stopped in the middle of its work, as in every update. */
class GracefulStopIT {
  private static final int BOOKINGS = 24;
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final String LEASED =
      "select count(*) from appointments where meeting_leased_until > clock_timestamp()";
  private static final String READY =
      "select count(*) from appointments where meeting_state = 'READY'";

  @TempDir private Path directory;

  private OwnServer server;

  @BeforeEach
  void open() throws Exception {
    server = new OwnServer(directory);
    server.start();
  }

  @AfterEach
  void nothingStaysBehind() {
    server.close();
  }

  @Test
  void noBookingIsLostAndNoMeetingDoubledByAStopInTheMiddle() throws Exception {
    server.zoom.faults(Fault.delay(Duration.ofSeconds(2)).on(Operation.CREATE));
    List<CompletableFuture<Answer>> answers = bookings();
    eventually(() -> count(LEASED), leased -> leased > 0);
    server.terminate();
    assertTrue(server.hasStopped(STOP), server::logged);
    Set<String> booked = booked(answers);
    assertFalse(booked.isEmpty());
    assertEquals(0, count(LEASED), "claims were not handed back");
    server.zoom.clearFaults();
    aNewerVersionChangesTheSchema();
    server.start();
    int there = count("select count(*) from appointments");
    eventually(() -> count(READY), ready -> ready == there);
    assertEquals(there, server.zoom.meetings().size());
    booked.forEach(id -> server.desk().get("/appointments/" + id).mustBe(200));
  }

  /** The update was taken back: what starts now is the older one. */
  private void aNewerVersionChangesTheSchema() throws SQLException {
    try (Connection connection = server.database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table appointments add column future text not null default 'x'");
      statement.execute("create table futures (id uuid primary key)");
      statement.execute(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) values (1000, '1000', 'future',"
              + " 'SQL', 'V1000__future.sql', 1, 'postgres', 1, true)");
    }
  }

  /** One visit each for so many patients of as many doctors; half of them wait for the meeting. */
  private List<CompletableFuture<Answer>> bookings() {
    HospitalClient desk = server.desk();
    List<UUID> doctors = Stream.generate(server::doctor).limit(BOOKINGS).toList();
    List<UUID> patients = Stream.generate(server::patient).limit(BOOKINGS).toList();
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < BOOKINGS; i++) {
      HospitalClient client = i % 2 == 0 ? desk : desk.header("Prefer", "wait=20");
      answers.add(
          client.postLater(
              "/appointments",
              """
              {"doctorId": "%s", "patientId": "%s", "type": "ONLINE", "startTime": "%s"}
              """
                  .formatted(doctors.get(i), patients.get(i), Visit.inDays(1))));
    }
    return answers;
  }

  /** What was answered with 201; a server that stops may end connections without an answer. */
  private static Set<String> booked(List<CompletableFuture<Answer>> answers) {
    Set<String> ids = new HashSet<>();
    for (CompletableFuture<Answer> later : answers) {
      Answer answer = later.exceptionally(failure -> null).join();
      if (answer != null && answer.status() == 201) {
        ids.add(answer.id().toString());
      }
    }
    return ids;
  }

  private int count(String sql) {
    try (Connection connection = server.database.connection();
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
