package org.healthlink.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.healthlink.sandbox.IdentityProvider;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.SimulatedMeeting;
import org.healthlink.sandbox.zoom.Webhooks;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** The people of a hospital, everybody new, and the Zoom account that it has. */
public final class Hospital {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A doctor who works around the clock in UTC and hosts his visits himself. */
  public Person someDoctor() {
    return doctor(Map.of());
  }

  /** The same with some fields of {@code PUT /doctors} set, or left out where null. */
  public Person doctor(Map<String, Object> fields) {
    UUID id = UUID.randomUUID();
    Map<String, Object> body = doctorBody("dr-" + id);
    fields.forEach((name, value) -> set(body, name, value));
    String host = (String) body.getOrDefault("zoomUserId", "");
    if (!host.isEmpty() && !fields.containsKey("zoomUserId")) {
      zoom().host(host, Host.Type.LICENSED, Host.Status.ACTIVE);
    }
    admin().put("/doctors/" + id, json(body)).mustBe(201);
    String subject = body.get("subject").toString();
    return new Person(id, subject, with(identity().token(subject, "DOCTOR")), host);
  }

  /** What {@code PUT /doctors} takes for a doctor who works around the clock in UTC. */
  public static Map<String, Object> doctorBody(String subject) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", Confidential.text("Dr. Name"));
    body.put("email", Confidential.note(subject + "@clinic.example"));
    body.put("subject", subject);
    body.put("zoomUserId", subject + "@hosts.example");
    body.put("timeZone", "UTC");
    body.put("slotMinutes", 30);
    body.put(
        "workingHours",
        Arrays.stream(DayOfWeek.values())
            .map(day -> Map.of("day", day.name(), "from", "00:00", "to", "24:00"))
            .toList());
    return body;
  }

  /** A patient who signs in. */
  public Person somePatient() {
    UUID id = UUID.randomUUID();
    String subject = Confidential.note("patient-" + id);
    frontDesk().put("/patients/" + id, json(patientBody(subject))).mustBe(201);
    return new Person(id, subject, with(identity().token(subject, "PATIENT")), "");
  }

  /** What {@code PUT /patients} takes. */
  public static Map<String, Object> patientBody(String subject) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", Confidential.text("Patient Name"));
    body.put("email", Confidential.note(subject + "@patients.example"));
    body.put("subject", subject);
    body.put("timeZone", "Europe/Berlin");
    return body;
  }

  public List<Person> doctors(int count) {
    return IntStream.range(0, count).parallel().mapToObj(i -> someDoctor()).toList();
  }

  public List<Person> patients(int count) {
    return IntStream.range(0, count).parallel().mapToObj(i -> somePatient()).toList();
  }

  public HospitalClient frontDesk() {
    return with(identity().token("desk", "STAFF"));
  }

  public HospitalClient admin() {
    return with(identity().token("it", "ADMIN"));
  }

  public IdentityProvider identity() {
    return TestSandbox.identity();
  }

  public ZoomSimulator zoom() {
    return TestSandbox.zoom();
  }

  /** From now on, until the test ends, Zoom tells us what happens to meetings. */
  public Webhooks subscribe() {
    zoom()
        .webhooks()
        .to(
            HospitalClient.deployment().resolve("/healthlink/api/v1" + SignedEvents.PATH),
            ZoomSimulator.WEBHOOK_SECRET);
    return zoom().webhooks();
  }

  /** The meetings that a doctor's Zoom user has now. */
  public List<SimulatedMeeting> meetingsOf(Person doctor) {
    return zoom().meetingsOf(doctor.zoomHost());
  }

  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HospitalClient with(String token) {
    return HospitalClient.with(token);
  }

  private static void set(Map<String, Object> body, String name, Object value) {
    if (value == null) {
      body.remove(name);
    } else {
      body.put(name, value);
    }
  }
}
