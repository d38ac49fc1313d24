package org.healthlink.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.healthlink.appointment.AppointmentFixture;
import org.healthlink.video.MeetingFact.Kind;
import org.healthlink.video.MeetingFact.Role;

/** Facts about one meeting whose visit is from 10:00 to 10:30. */
final class Facts {

  static final Instant START = AppointmentFixture.SLOT.startTime();

  private static final long SLOT_SECONDS = AppointmentFixture.SLOT.length().toSeconds();

  private Facts() {}

  /** Something about a run, so many seconds after the visit's start. */
  static MeetingFact run(String instance, Kind kind, long second) {
    return new MeetingFact(1, instance, kind, "", null, START.plusSeconds(second));
  }

  /** Something that somebody did in a run. */
  static MeetingFact person(String instance, Kind kind, String who, Role role, long second) {
    return new MeetingFact(1, instance, kind, who, role, START.plusSeconds(second));
  }

  /** A time on the visit's day. */
  static Instant at(String time) {
    return Instant.parse("2026-12-01T" + time + "Z");
  }

  /**
   * What may happen: one to three runs with comings and goings, the last of them perhaps running
   * still, in the order in which it happens. Between two runs there are a few seconds or more than
   * a minute, and none begins while the visit is about to count as over: there every second counts.
   */
  static List<MeetingFact> history(Random random) {
    List<MeetingFact> facts = new ArrayList<>();
    int runs = 1 + random.nextInt(3);
    long second = -600 + random.nextInt(2_700);
    for (int i = 0; i < runs; i++) {
      String instance = "run" + i;
      facts.add(run(instance, Kind.STARTED, second));
      second = people(instance, random, second, facts);
      if (i < runs - 1 || random.nextBoolean()) {
        facts.add(run(instance, Kind.ENDED, second));
      }
      second += random.nextBoolean() ? random.nextInt(5) : 60 + random.nextInt(1_200);
      if (second > SLOT_SECONDS && second < SLOT_SECONDS + 60) {
        second = SLOT_SECONDS + 60;
      }
    }
    return facts;
  }

  private static long people(String instance, Random random, long begin, List<MeetingFact> facts) {
    long second = begin;
    for (int i = random.nextInt(4); i > 0; i--) {
      String who = "who" + random.nextInt(3);
      Role role = who.equals("who0") ? Role.HOST : Role.GUEST;
      Kind kind = List.of(Kind.JOINED, Kind.LEFT, Kind.WAITED).get(random.nextInt(3));
      second += random.nextInt(300);
      facts.add(person(instance, kind, who, role, second));
    }
    return second + random.nextInt((int) Duration.ofMinutes(20).toSeconds());
  }
}
