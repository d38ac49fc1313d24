package org.healthlink.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A few doctors and patients that do not exist. The first doctor works around the clock, so that
 * any hour can be booked; the last one has no Zoom user and is hosted by the front desk.
 */
final class DemoData {
  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** A person who works at the clinic. */
  record Doctor(UUID id, String name, String subject, String zone, String zoomUser, String hours) {}

  /** A person who comes to the clinic. */
  record Patient(UUID id, String name, String subject, String zone) {}

  static final Doctor ADLER =
      new Doctor(
          UUID.fromString("d0c70000-0000-4000-8000-000000000001"),
          "Dr. Anna Adler",
          "dr.adler",
          "Europe/Berlin",
          "dr.adler@clinic.example",
          hours(WEEK, "00:00", "24:00"));
  static final Patient MARIA =
      new Patient(
          UUID.fromString("9a710000-0000-4000-8000-000000000001"),
          "Maria Muster",
          "maria",
          "Europe/Berlin");

  private static final List<Doctor> DOCTORS =
      List.of(
          ADLER,
          new Doctor(
              UUID.fromString("d0c70000-0000-4000-8000-000000000002"),
              "Dr. Bilal Bose",
              "dr.bose",
              "Asia/Karachi",
              "dr.bose@clinic.example",
              hours(WEEKDAYS, "09:00", "17:00")),
          new Doctor(
              UUID.fromString("d0c70000-0000-4000-8000-000000000003"),
              "Dr. Carol Chen",
              "dr.chen",
              "America/New_York",
              "",
              hours(WEEKDAYS, "09:00", "17:00")));
  private static final List<Patient> PATIENTS =
      List.of(
          MARIA,
          new Patient(
              UUID.fromString("9a710000-0000-4000-8000-000000000002"),
              "Omar Example",
              "omar",
              "Asia/Karachi"),
          new Patient(
              UUID.fromString("9a710000-0000-4000-8000-000000000003"),
              "Nora Sample",
              "nora",
              "America/New_York"));

  private DemoData() {}

  /**
   * Writes everybody through the REST API.
   *
   * @param zoomUsers whether the doctors' Zoom users exist: in the simulator they do
   */
  static void seed(Application application, boolean zoomUsers)
      throws IOException, InterruptedException {
    for (Doctor doctor : DOCTORS) {
      application.put("/doctors/" + doctor.id(), json(doctor, zoomUsers));
    }
    for (Patient patient : PATIENTS) {
      application.put("/patients/" + patient.id(), json(patient));
    }
  }

  private static String json(Doctor doctor, boolean zoomUsers) {
    String zoomUser =
        zoomUsers && !doctor.zoomUser().isEmpty()
            ? "\"zoomUserId\": \"" + doctor.zoomUser() + "\","
            : "";
    return """
        {"name": "%s", "email": "%s@clinic.example", "subject": "%s", %s
         "timeZone": "%s", "slotMinutes": 30, "workingHours": [%s]}
        """
        .formatted(
            doctor.name(),
            doctor.subject(),
            doctor.subject(),
            zoomUser,
            doctor.zone(),
            doctor.hours());
  }

  private static String json(Patient patient) {
    return """
        {"name": "%s", "email": "%s@patients.example", "subject": "%s", "timeZone": "%s"}
        """
        .formatted(patient.name(), patient.subject(), patient.subject(), patient.zone());
  }

  private static String hours(List<String> days, String from, String to) {
    return days.stream()
        .map(d -> "{\"day\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(d, from, to))
        .collect(Collectors.joining(", "));
  }
}
