package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Crowd;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Sql;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred want what one can have. */
@InTheServer
class DoubleBookingIT {
  private static final int CROWD = 200;

  /** What the product promises to each of two hundred who come at once. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

  private static final int MOST_WARM_UPS = 6;
  private static final int MOST_ROUNDS = 4;
  private static boolean warm;

  private final Hospital hospital = new Hospital();
  private long deadlocksBefore;

  @BeforeEach
  void aServerThatIsWarm() {
    Person doctor = hospital.someDoctor();
    List<Person> patients = hospital.patients(20);
    List<Person> crowd = Stream.generate(() -> patients).limit(10).flatMap(List::stream).toList();
    for (int round = 0; round < MOST_WARM_UPS && !warm; round++) {
      Visit visit = Visit.onsite(doctor).at(Visit.inDays(20 + round));
      warm = longest(book(crowd, visit)).compareTo(LONGEST_ANSWER.dividedBy(2)) < 0;
    }
    deadlocksBefore = deadlocks();
  }

  @Test
  void ofManyWhoWantTheSameSlotOneGetsIt() {
    inTimeOnAQuietMachine(this::sameSlot);
  }

  @Test
  void ofManyWhoWantOverlappingSlotsOneGetsHis() {
    inTimeOnAQuietMachine(this::overlappingSlots);
  }

  @Test
  void ofManyDoctorsOneGetsThePatient() {
    inTimeOnAQuietMachine(this::onePatient);
  }

  /** The bookings must be right in every round, the time in one: others use the machine too. */
  private static void inTimeOnAQuietMachine(Supplier<Duration> round) {
    Duration shortest = round.get();
    for (int more = 1; more < MOST_ROUNDS && shortest.compareTo(LONGEST_ANSWER) >= 0; more++) {
      Duration next = round.get();
      shortest = next.compareTo(shortest) < 0 ? next : shortest;
    }
    Duration seen = shortest;
    assertTrue(seen.compareTo(LONGEST_ANSWER) < 0, () -> "somebody waited " + seen);
  }

  private Duration sameSlot() {
    Visit visit = Visit.onsite(hospital.someDoctor());
    List<Person> patients = hospital.patients(CROWD);
    List<Answer> answers = book(patients, visit);
    return oneIsBooked(answers, patients, Collections.nCopies(CROWD, visit));
  }

  private Duration overlappingSlots() {
    Person doctor = hospital.someDoctor();
    List<Person> patients = hospital.patients(CROWD);
    // All of them touch the minute at the end of the first and the begin of the last one.
    List<Visit> visits =
        IntStream.range(0, CROWD)
            .mapToObj(i -> Visit.onsite(doctor).at(minute(i)).lasting(CROWD + 5))
            .toList();
    List<Answer> answers =
        Crowd.all(
            Stream.iterate(0, i -> i + 1).limit(CROWD).toList(),
            i -> patients.get(i).client().postLater("/appointments", visits.get(i).json()));
    return oneIsBooked(answers, patients, visits);
  }

  private Duration onePatient() {
    Person patient = hospital.somePatient();
    List<Visit> visits =
        hospital.doctors(CROWD).stream().map(doctor -> Visit.onsite(doctor).of(patient)).toList();
    List<Answer> answers =
        Crowd.all(visits, v -> hospital.frontDesk().postLater("/appointments", v.json()));
    return oneIsBooked(answers, Collections.nCopies(CROWD, patient), visits);
  }

  private Duration oneIsBooked(List<Answer> answers, List<Person> patients, List<Visit> visits) {
    List<Answer> refused = new ArrayList<>(answers);
    refused.removeIf(a -> a.status() == 201);
    assertEquals(1, answers.size() - refused.size());
    refused.forEach(a -> a.mustBeProblem(409, "slot-taken"));
    refused.forEach(a -> assertEquals(3, a.json().path("nextSlots").size(), a::toString));
    assertEquals(0, deadlocks() - deadlocksBefore);
    int loser = answers.indexOf(refused.get(refused.size() / 2));
    takesWhatIsOffered(answers.get(loser), patients.get(loser), visits.get(loser));
    return longest(answers);
  }

  /** The three that are offered to one who was refused can be booked, all of them. */
  private void takesWhatIsOffered(Answer refused, Person patient, Visit wanted) {
    for (int i = 0; i < 3; i++) {
      Instant start = Instant.parse(refused.at("/nextSlots/" + i + "/startTime"));
      assertTrue(!start.isBefore(wanted.start()));
      if (i == 0 || !start.isBefore(end(refused, i - 1))) {
        Visit offered = wanted.at(start).of(patient);
        hospital.frontDesk().post("/appointments", offered.json()).mustBe(201);
      }
    }
  }

  private static List<Answer> book(List<Person> patients, Visit visit) {
    return Crowd.all(patients, p -> p.client().postLater("/appointments", visit.json()));
  }

  private static Duration longest(List<Answer> answers) {
    return answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
  }

  private static Instant end(Answer refused, int i) {
    return Instant.parse(refused.at("/nextSlots/" + i + "/endTime"));
  }

  private static Instant minute(int i) {
    return Visit.inDays(3).plus(Duration.ofMinutes(i));
  }

  private static long deadlocks() {
    return Sql.count("select sum(deadlocks) from pg_stat_database");
  }
}
