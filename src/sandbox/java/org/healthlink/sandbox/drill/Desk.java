package org.healthlink.sandbox.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Patients and the front desk, who book, move and cancel visits at times that are free. Used by one
 * thread.
 */
final class Desk {
  private static final Duration SHORT = Duration.ofMinutes(5);
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final Duration FURTHEST = Duration.ofMinutes(3);

  private final World world;
  private final Http http;
  private final Roster roster;
  private final Diary diary;
  private final Tally tally;
  private final Consumer<Visit> comers;
  private final Random chance;
  private final String frontDesk;
  private final Instant tomorrow;
  private final Instant[] freeFrom = new Instant[Roster.SIZE];
  private final int[] later = new int[Roster.SIZE];
  private int turn;

  /**
   * A desk that opens now.
   *
   * @param comers is told of each visit whose people come to the door in this drill
   */
  Desk(
      World world,
      Http http,
      Roster roster,
      Diary diary,
      Tally tally,
      Consumer<Visit> comers,
      long seed) {
    this.world = world;
    this.http = http;
    this.roster = roster;
    this.diary = diary;
    this.tally = tally;
    this.comers = comers;
    this.chance = new Random(seed);
    this.frontDesk = world.tokens().of("frontdesk", "STAFF");
    Instant now = Instant.now();
    this.tomorrow = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    Arrays.fill(freeFrom, now);
  }

  /** Does what comes next. */
  void serve(Phase phase) {
    int what = chance.nextInt(100);
    if (what < 40) {
      bookSoon(phase);
    } else if (what < 80) {
      bookLater(phase);
    } else if (what < 92) {
      move(phase);
    } else {
      cancel(phase);
    }
  }

  /** A visit that begins within minutes. */
  void bookSoon(Phase phase) {
    Roster.Pair people = next();
    Instant now = Instant.now();
    Instant earliest = now.plusSeconds(70 + chance.nextInt(60));
    Instant free = freeFrom[people.number()];
    Instant start = (free.isAfter(earliest) ? free : earliest).truncatedTo(ChronoUnit.MINUTES);
    if (start.isAfter(now.plus(FURTHEST))) {
      bookLater(phase);
      return;
    }
    freeFrom[people.number()] = start.plus(SHORT);
    book(phase, people, start, SHORT, true);
  }

  /** A visit of another day. */
  void bookLater(Phase phase) {
    Roster.Pair people = next();
    book(phase, people, otherDay(people), LONG, false);
  }

  private void book(
      Phase phase, Roster.Pair people, Instant start, Duration length, boolean comes) {
    boolean byPatient = chance.nextBoolean();
    Map<String, String> headers =
        new HashMap<>(World.bearer(byPatient ? people.patient().token() : frontDesk));
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    String body =
        """
        {"doctorId": "%s", "patientId": "%s", "type": "ONLINE", "startTime": "%s",
         "durationMinutes": %d, "reasonForVisit": "Follow-up"}
        """
            .formatted(people.doctor().id(), people.patient().id(), start, length.toMinutes());
    Http.Answer answer = http.send("POST", world.api() + "/appointments", headers, body);
    tally.count(phase, Tally.Kind.BOOK, answer);
    if (answer.ok()) {
      UUID id = UUID.fromString(answer.json().path("id").asText());
      Visit visit = new Visit(id, people, start, start.plus(length), comes, false, false);
      diary.keep(visit);
      if (comes) {
        comers.accept(visit);
      }
    }
  }

  private void move(Phase phase) {
    Visit visit = diary.take(chance);
    if (visit == null) {
      return;
    }
    Instant start = otherDay(visit.people());
    Http.Answer answer =
        post(visit, "reschedule", "{\"startTime\": \"%s\"}".formatted(start), visitors(visit));
    tally.count(phase, Tally.Kind.MOVE, answer);
    settle(answer, visit, visit.movedTo(start, start.plus(LONG)));
  }

  private void cancel(Phase phase) {
    Visit visit = diary.take(chance);
    if (visit == null) {
      return;
    }
    Http.Answer answer = post(visit, "cancel", "{\"reason\": \"Drill\"}", visitors(visit));
    tally.count(phase, Tally.Kind.CANCEL, answer);
    settle(answer, visit, visit.withCancellation());
  }

  private void settle(Http.Answer answer, Visit before, Visit after) {
    if (!answer.failed()) {
      diary.keep(answer.ok() ? after : before);
    }
  }

  private String visitors(Visit visit) {
    return chance.nextBoolean() ? visit.people().patient().token() : frontDesk;
  }

  private Http.Answer post(Visit visit, String action, String body, String token) {
    String url = world.api() + "/appointments/" + visit.id() + "/" + action;
    return http.send("POST", url, World.bearer(token), body);
  }

  private Roster.Pair next() {
    return roster.pairs().get(turn++ % Roster.SIZE);
  }

  private Instant otherDay(Roster.Pair people) {
    return tomorrow.plus(LONG.multipliedBy(later[people.number()]++));
  }
}
