package org.healthlink.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The body of a booking. Immutable. */
public record Visit(Map<String, Object> fields) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A whole hour, so many days from now. */
  public static Instant inDays(int days) {
    return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
  }

  /** Tomorrow, over video, for a reason that nobody else has. */
  public static Visit online(Person doctor) {
    return new Visit(Map.of())
        .with("doctorId", doctor.id().toString())
        .with("type", "ONLINE")
        .at(inDays(1))
        .with("reasonForVisit", Confidential.text("reason"));
  }

  /** Tomorrow, in the hospital. */
  public static Visit onsite(Person doctor) {
    return online(doctor).with("type", "ONSITE");
  }

  public Visit at(Instant start) {
    return with("startTime", start.toString());
  }

  public Visit lasting(int minutes) {
    return with("durationMinutes", minutes);
  }

  public Visit of(Person patient) {
    return of(patient.id());
  }

  public Visit of(UUID patient) {
    return with("patientId", patient.toString());
  }

  /** The same with one field set to a value of JSON. */
  public Visit with(String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new Visit(changed);
  }

  public Visit without(String field) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Visit(changed);
  }

  public Instant start() {
    return Instant.parse(fields.get("startTime").toString());
  }

  public String json() {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
