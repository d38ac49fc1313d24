package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.healthlink.janus.AdminAnswer.Guest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatsTest {

  @ParameterizedTest(name = "{0} finds [{1}], out go [{2}]")
  @CsvSource(
      nullValues = "-",
      value = {
        "PATIENT, '',                     ''",
        "PATIENT, DOCTOR,                 ''",
        "DOCTOR,  PATIENT,                ''",
        "STAFF,   PATIENT,                ''",
        "PATIENT, PATIENT,                PATIENT",
        "PATIENT, DOCTOR PATIENT,         PATIENT",
        "PATIENT, PATIENT PATIENT DOCTOR, PATIENT PATIENT",
        "DOCTOR,  STAFF,                  ''",
        "DOCTOR,  PATIENT STAFF,          STAFF",
        "PATIENT, DOCTOR STAFF,           STAFF",
        "DOCTOR,  DOCTOR PATIENT STAFF,   DOCTOR STAFF",
        "STAFF,   STAFF PATIENT,          STAFF",
        "STAFF,   DOCTOR PATIENT,         -",
        "STAFF,   DOCTOR PATIENT STAFF,   -",
        "PATIENT, DOCTOR eve,             eve",
        "PATIENT, eve,                    eve",
      })
  void aVisitIsForTwo(String role, String present, String leaving) {
    assertEquals(
        Optional.ofNullable(leaving).map(SeatsTest::words),
        Seats.makeWay(role, guests(present))
            .map(guests -> guests.stream().map(Guest::display).toList()));
  }

  @Test
  void whoHasNoNameDoesNotBelong() {
    Guest nameless = new Guest("7", null);
    assertEquals(Optional.of(List.of(nameless)), Seats.makeWay("DOCTOR", List.of(nameless)));
  }

  private static List<Guest> guests(String roles) {
    return words(roles).stream().map(role -> new Guest("id of " + role, role)).toList();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
