package org.healthlink.zoom.webhook;

import static org.healthlink.testing.Eventually.eventually;
import static org.healthlink.testing.SignedEvents.event;
import static org.healthlink.testing.SignedEvents.sendLater;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Row;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;

/** Many events at once are stored at once, whether anybody gets to work them off or not. */
@InTheServer
class EventBurstIT {
  private static final int EVENTS = 500;

  private final Hospital hospital = new Hospital();
  private final UUID visit =
      hospital.somePatient().books(Visit.online(hospital.someDoctor())).mustBe(201).id();

  @Test
  void eventsAreStoredWhileNoneIsWorkedOff() {
    long meeting = eventually(() -> Row.of(visit), Row::isReady).number("zoom_meeting_id");
    Sql.Lock visitsRow = Sql.lock("select 1 from appointments where id = ?", visit);
    try {
      List<CompletableFuture<Answer>> sent =
          IntStream.range(0, EVENTS)
              .mapToObj(i -> sendLater(event("started", meeting, "run" + i)))
              .toList();
      sent.forEach(answer -> answer.join().mustBe(204));
      assertEquals(EVENTS, due(meeting));
      assertEquals("SCHEDULED", Row.of(visit).text("status"));
    } finally {
      visitsRow.close();
    }
    eventually(() -> Row.of(visit), row -> row.text("status").equals("IN_PROGRESS"));
    eventually(Duration.ofSeconds(90), () -> due(meeting), left -> left == 0);
  }

  private static long due(long meeting) {
    return Sql.count(
        "select count(*) from meeting_facts where meeting_id = ? and due_at is not null", meeting);
  }
}
