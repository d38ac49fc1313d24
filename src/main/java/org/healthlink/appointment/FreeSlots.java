package org.healthlink.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.healthlink.directory.Doctor;
import org.healthlink.directory.Opening;

/**
 * Finds what a doctor can offer: from the start of each stretch of working hours in steps of the
 * doctor's slot, what lies in the future, inside the hours, outside absences and clear of visits.
 * Pure.
 */
final class FreeSlots {

  private final Doctor doctor;
  private final Predicate<TimeSlot> taken;

  FreeSlots(Doctor doctor, List<TimeSlot> busy) {
    this.doctor = doctor;
    this.taken = overlapWith(busy);
  }

  /** The first {@code limit} free slots of this length from {@code earliest} on, in order. */
  List<TimeSlot> find(
      LocalDate first, LocalDate last, Instant earliest, Duration length, int limit) {
    List<TimeSlot> found = new ArrayList<>();
    for (Opening opening : doctor.workingHours().openings(first, last, doctor.timeZone())) {
      for (Instant start = opening.from();
          !start.plus(length).isAfter(opening.to());
          start = start.plus(Duration.ofMinutes(doctor.slotMinutes()))) {
        TimeSlot slot = TimeSlot.of(start, length);
        if (!start.isBefore(earliest) && isFree(slot)) {
          found.add(slot);
          if (found.size() == limit) {
            return found;
          }
        }
      }
    }
    return found;
  }

  private boolean isFree(TimeSlot slot) {
    return !taken.test(slot) && !doctor.absences().touch(slot.startTime(), slot.endTime());
  }

  /** Busy slots of one person never overlap, but the doctor's and the patient's may. */
  private static Predicate<TimeSlot> overlapWith(List<TimeSlot> busy) {
    TreeMap<Instant, Instant> latestEndByStart = new TreeMap<>();
    Instant latest = Instant.MIN;
    List<TimeSlot> sorted = new ArrayList<>(busy);
    sorted.sort(Comparator.comparing(TimeSlot::startTime));
    for (TimeSlot slot : sorted) {
      latest = slot.endTime().isAfter(latest) ? slot.endTime() : latest;
      latestEndByStart.put(slot.startTime(), latest);
    }
    return slot -> {
      var before = latestEndByStart.lowerEntry(slot.endTime());
      return before != null && before.getValue().isAfter(slot.startTime());
    };
  }
}
