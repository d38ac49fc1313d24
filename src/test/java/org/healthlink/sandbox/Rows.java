package org.healthlink.sandbox;

/** Rows of an installation's database, as statements. Nothing of them is encrypted. */
final class Rows {
  private static final String DOCTOR =
      """
      insert into doctors (id, name, email, subject, zoom_user_id, time_zone, slot_minutes,
          working_hours, absences, version, updated_at)
        select ('d0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'x', 'x', 'd' || n,
          %s, 'UTC', 30, '[]', '[]', 1, now()
        from generate_series(%d, %d) n;
      """;
  private static final String PATIENTS =
      """
      insert into patients (id, name, email, time_zone, version, updated_at)
        select ('e0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'x', 'x', 'UTC', 1, now()
        from generate_series(1, 3) n;
      """;
  private static final String VISIT =
      """
      insert into appointments (id, doctor_id, patient_id, type, status, start_time, end_time,
          version, created_at, updated_at, meeting_reference, meeting_state, meeting_provider,
          meeting_host)
        values ('a0000000-0000-7000-8000-00000000000%1$d', 'd0000000-0000-7000-8000-00000000000%1$d',
          'e0000000-0000-7000-8000-00000000000%1$d', 'ONLINE', '%2$s', now() + interval '%3$s',
          now() + interval '%3$s' + interval '1 hour', 1, now(), now(), 'HL-%1$d', 'READY', 'ZOOM',
          'dr.bose@clinic.example');
      """;
  private static final String EVENT =
      """
      insert into meeting_facts (id, appointment_id, meeting_id, instance, kind, who, happened_at,
          received_at)
        values ('b0000000-0000-7000-8000-000000000001', 'a0000000-0000-7000-8000-000000000001', 1,
          '', 'STARTED', '', now(), now());
      """;

  private Rows() {}

  /** A doctor with a Zoom user, patients, and a visit that has taken place in Zoom. */
  static String[] usual() {
    return new String[] {
      DOCTOR.formatted("'dr.adler@clinic.example'", 1, 1),
      PATIENTS,
      VISIT.formatted(1, "COMPLETED", "-2 days"),
      EVENT
    };
  }

  /** Doctors with Zoom users of their own. */
  static String moreDoctors(int number) {
    return DOCTOR.formatted("'dr.' || n || '@clinic.example'", 2, 1 + number);
  }

  /** Two doctors who share a Zoom user and have visits at the same time. */
  static String[] overlappingVisits() {
    return new String[] {
      DOCTOR.formatted("'dr.bose@clinic.example'", 2, 3),
      VISIT.formatted(2, "SCHEDULED", "1 day"),
      VISIT.formatted(3, "SCHEDULED", "1 day 30 minutes")
    };
  }

  /** Calls that a Zoom user has had today. */
  static String used(String host, int calls) {
    return "insert into zoom_host_days (host, day, used)"
        + " values ('%s', (now() at time zone 'UTC')::date, %d)".formatted(host, calls);
  }
}
