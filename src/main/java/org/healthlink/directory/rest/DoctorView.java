package org.healthlink.directory.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.healthlink.directory.Doctor;

/** A doctor as callers see one; contact data is for those who may see it. */
public record DoctorView(
    UUID id,
    String name,
    String email,
    String subject,
    String zoomUserId,
    String zoomUserState,
    String timeZone,
    int slotMinutes,
    List<HoursView> workingHours,
    List<AbsenceView> absences) {

  /** One day's interval, in the doctor's zone. */
  public record HoursView(DayOfWeek day, String from, String to) {}

  /** A time of absence. */
  public record AbsenceView(Instant from, Instant to) {}

  static DoctorView of(Doctor doctor, boolean withContactData) {
    return new DoctorView(
        doctor.id(),
        doctor.name(),
        withContactData ? doctor.email() : null,
        withContactData ? doctor.subject() : null,
        withContactData ? doctor.zoomUserId().orElse(null) : null,
        withContactData ? doctor.zoomUserState().orElse(null) : null,
        doctor.timeZone().getId(),
        doctor.slotMinutes(),
        doctor.workingHours().intervals().stream()
            .map(i -> new HoursView(i.day(), time(i.fromMinute()), time(i.toMinute())))
            .toList(),
        doctor.absences().items().stream()
            .map(a -> new AbsenceView(a.from().toInstant(), a.to().toInstant()))
            .toList());
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
