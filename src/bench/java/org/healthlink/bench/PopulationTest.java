package org.healthlink.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final int LARGE = 5_000_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final Population population = new Population(TODAY);

  @Test
  void nobodyIsBookedTwiceAtATime() {
    Set<String> doctors = new HashSet<>();
    Set<String> patients = new HashSet<>();
    for (long k = 0; k < 100_000; k++) {
      add(population.toBook(k), doctors, patients);
    }
    for (long g = 0; g < Settings.SMALL; g++) {
      add(population.booked(g), doctors, patients);
    }
    assertEquals(100_000 + Settings.SMALL, doctors.size());
  }

  private static void add(Population.Visit visit, Set<String> doctors, Set<String> patients) {
    assertTrue(doctors.add(visit.doctor() + "/" + visit.start()));
    assertTrue(patients.add(visit.patient() + "/" + visit.start()));
  }

  @Test
  void whatIsReadStandsOnTheDaysThatAreAskedFor() {
    assertEquals(2, Population.days(Settings.SMALL));
    assertEquals(TODAY.plusDays(1), day(population.booked(0)));
    assertEquals(TODAY.plusDays(2), day(population.booked(Settings.SMALL - 1)));
    LocalDate oldest = population.day(Population.days(LARGE) - 1);
    assertEquals(oldest, day(population.booked(LARGE - 1L)));
    assertTrue(oldest.isBefore(TODAY));
  }

  @Test
  void idsAreThoseOfPostgres() {
    assertEquals(UUID.fromString("13313787-6e26-fb4c-4088-bb8cccd04195"), Population.doctor(0));
  }

  private static LocalDate day(Population.Visit visit) {
    return visit.start().atZone(Population.ZONE).toLocalDate();
  }
}
