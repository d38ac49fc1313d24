package org.healthlink.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.healthlink.directory.Absences;
import org.healthlink.directory.AbsencesConverter;
import org.healthlink.directory.WorkingHours;
import org.healthlink.directory.WorkingHoursConverter;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes the population into the application's tables, encrypted as the application does it. */
final class Seed {
  private static final EncryptedColumn REASON =
      new EncryptedColumn("appointments", "reason_for_visit");
  private static final int FLUSHED_AT = 64_000;

  private final Connection connection;
  private final Population population;

  Seed(Connection connection, Population population) {
    this.connection = connection;
    this.population = population;
  }

  /** Who hosts the meetings of a doctor at Zoom. */
  static String host(int doctor) {
    return "d" + doctor + "@clinic.example";
  }

  /** Everybody. */
  void people() throws SQLException {
    int nine = 9 * 60;
    List<WorkingHours.Interval> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.add(new WorkingHours.Interval(day, nine, nine + 8 * 60));
    }
    String hours = new WorkingHoursConverter().convertToDatabaseColumn(new WorkingHours(week));
    String absences = new AbsencesConverter().convertToDatabaseColumn(new Absences(List.of()));
    copy(
        "doctors (id, name, email, subject, zoom_user_id, zoom_user_state, zoom_user_check_at,"
            + " time_zone, slot_minutes, working_hours, absences, version, updated_at)",
        0,
        Population.DOCTORS,
        g -> doctor((int) g, hours, absences));
    copy(
        "patients (id, name, email, subject, time_zone, version, updated_at)",
        0,
        Population.PATIENTS,
        g -> patient((int) g));
  }

  /** Appointments of doctors that are read; the population says when. */
  void appointments(long from, long to) throws Exception {
    BulkLoad.into(
        connection,
        "appointments",
        () ->
            copy(
                "appointments (id, doctor_id, patient_id, type, status, start_time, end_time,"
                    + " reason_for_visit, version, created_at, updated_at, meeting_reference,"
                    + " meeting_state)",
                from,
                to,
                this::appointment));
  }

  private Object[] doctor(int g, String hours, String absences) {
    UUID id = Population.doctor(g);
    return new Object[] {
      id,
      new EncryptedColumn("doctors", "name").encrypt(id, "Doctor " + g),
      new EncryptedColumn("doctors", "email").encrypt(id, host(g)),
      "doctor-" + g,
      host(g),
      "ACTIVE",
      Instant.now().plus(Duration.ofDays(1)),
      Population.ZONE,
      30,
      hours,
      absences,
      0,
      Instant.now()
    };
  }

  private Object[] patient(int g) {
    UUID id = Population.patient(g);
    return new Object[] {
      id,
      new EncryptedColumn("patients", "name").encrypt(id, "Patient " + g),
      new EncryptedColumn("patients", "email").encrypt(id, "p" + g + "@patients.example"),
      "patient-" + g,
      Population.ZONE,
      0,
      Instant.now()
    };
  }

  private Object[] appointment(long g) {
    UUID id = Population.appointment(g);
    Population.Visit visit = population.booked(g);
    Instant now = Instant.now();
    return new Object[] {
      id,
      visit.doctor(),
      visit.patient(),
      "ONSITE",
      visit.start().isAfter(now) ? "SCHEDULED" : "COMPLETED",
      visit.start(),
      visit.start().plus(Duration.ofMinutes(30)),
      REASON.encrypt(id, "Follow-up consultation"),
      0,
      now,
      now,
      "HL-" + id,
      "NOT_NEEDED"
    };
  }

  private void copy(String into, long from, long to, LongFunction<Object[]> rows)
      throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    StringBuilder text = new StringBuilder();
    for (long g = from; g < to; g++) {
      String separator = "";
      for (Object value : rows.apply(g)) {
        text.append(separator).append(value);
        separator = "\t";
      }
      text.append('\n');
      if (text.length() > FLUSHED_AT || g == to - 1) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
      }
    }
    copy.endCopy();
  }
}
