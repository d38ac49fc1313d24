package org.healthlink.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.healthlink.directory.Absences.Absence;

/** Doctors for tests of other packages, who cannot make one. */
public final class DoctorFixture {

  private DoctorFixture() {}

  /** Works these hours in this zone, in slots of this length, and is never away. */
  public static Doctor working(WorkingHours hours, String zone, int slotMinutes) {
    return working(hours, zone, slotMinutes, List.of());
  }

  /** The same, but away at times. */
  public static Doctor working(
      WorkingHours hours, String zone, int slotMinutes, List<Opening> away) {
    Doctor doctor = new Doctor(UUID.fromString("00000000-0000-0000-0000-00000000d0c1"));
    List<Absence> absences =
        away.stream().map(a -> new Absence(utc(a.from()), utc(a.to()))).toList();
    doctor.replace(
        new DoctorProfile(
            "Dr. Test",
            "test@clinic.example",
            "dr-test",
            null,
            ZoneId.of(zone),
            slotMinutes,
            hours,
            new Absences(absences)),
        Instant.EPOCH);
    return doctor;
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneId.of("UTC"));
  }
}
