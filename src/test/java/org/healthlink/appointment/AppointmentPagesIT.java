package org.healthlink.appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Person;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheServer
class AppointmentPagesIT {
  private final Hospital hospital = new Hospital();
  private final Person doctor = hospital.someDoctor();
  private final Person patient = hospital.somePatient();

  @Test
  void pagesFollowEachOtherInOrderOfTime() {
    List<String> five = visits(5);
    List<String> read = new ArrayList<>();
    String page = "/appointments?limit=2&doctorId=" + doctor.id();
    int pages = 0;
    while (!page.isEmpty()) {
      Answer answer = patient.get(page).mustBe(200);
      read.addAll(answer.each("id"));
      page = next(answer);
      pages++;
    }
    assertEquals(five, read);
    assertEquals(3, pages);
  }

  @Test
  void visitsOfOneInstantFollowEachOtherToo() {
    List<Person> doctors = hospital.doctors(4);
    Instant start = Visit.inDays(3);
    List<String> four =
        doctors.stream()
            .map(d -> hospital.somePatient().books(Visit.onsite(d).at(start)).mustBe(201).id())
            .map(UUID::toString)
            .sorted()
            .toList();
    List<String> read = new ArrayList<>();
    String page = "/appointments?limit=1&from=" + start + "&to=" + start.plusSeconds(1);
    while (!page.isEmpty()) {
      Answer answer = hospital.frontDesk().get(page).mustBe(200);
      read.addAll(answer.each("id"));
      page = next(answer);
    }
    assertEquals(four, read.stream().filter(four::contains).toList());
  }

  @Test
  void aFullLastPageHasNoNext() {
    visits(2);
    assertEquals("", patient.get("/appointments?limit=2").mustBe(200).header("Link"));
  }

  @Test
  void aPageHoldsFiftyUnlessSaidOtherwise() {
    String[] ids = IntStream.range(0, 60).mapToObj(i -> "").toArray(String[]::new);
    Instant first = Visit.inDays(4);
    for (int i = 0; i < ids.length; i++) {
      Visit visit = Visit.onsite(doctor).at(first.plus(Duration.ofHours(i)));
      ids[i] = patient.books(visit).mustBe(201).id().toString();
    }
    assertEquals(List.of(ids).subList(0, 50), patient.get("/appointments").each("id"));
    assertEquals(List.of(ids), ids(patient, "limit=200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "1.5", "ten", "", "99999999999"})
  void aLimitIsOneToTwoHundred(String limit) {
    patient.get("/appointments?limit=" + limit).mustBeProblem(400, "validation").mustBlame("limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "!!!!", "1.2.3", "0.0.00000000-0000-0000-0000-000000000000 or 1=1"})
  void aCursorThatIsNotOursIsRefused(String text) {
    for (String tampered : List.of(encoded(text), text.replace(" ", "%20"))) {
      patient
          .get("/appointments?cursor=" + tampered)
          .mustBeProblem(400, "validation")
          .mustBlame("cursor");
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> ids(Person person, String query) {
    return person.get("/appointments?" + query).mustBe(200).each("id");
  }

  /** The address in {@code Link: <…>; rel="next"}, or the empty text. */
  private static String next(Answer answer) {
    String link = answer.header("Link");
    assertTrue(link.isEmpty() || link.matches("</healthlink/.+>; rel=\"next\""), link);
    return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
  }

  /** So many visits in the hospital, an hour apart, in order of time. */
  private List<String> visits(int count) {
    return IntStream.range(0, count)
        .mapToObj(hour -> Visit.inDays(2).plus(Duration.ofHours(hour)))
        .map(start -> patient.books(Visit.onsite(doctor).at(start)).mustBe(201).at("/id"))
        .toList();
  }
}
