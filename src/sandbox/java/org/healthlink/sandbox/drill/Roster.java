package org.healthlink.sandbox.drill;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/** The doctors and patients of a drill, who do not exist. Each doctor sees one of the patients. */
final class Roster {
  static final int SIZE = 60;

  private static final String HOURS =
      IntStream.rangeClosed(1, 7)
          .mapToObj(DayOfWeek::of)
          .map("{\"day\": \"%s\", \"from\": \"00:00\", \"to\": \"24:00\"}"::formatted)
          .collect(Collectors.joining(", "));

  /** Somebody with an account at the hospital. */
  record Person(UUID id, String subject, String token) {}

  /** A doctor and the patient whom he sees. */
  record Pair(int number, Person doctor, Person patient) {
    String zoomUser() {
      return doctor.subject() + "@clinic.example";
    }
  }

  private final World world;
  private final Http http;
  private final String admin;
  private final List<Pair> pairs;

  Roster(World world, Http http) {
    this.world = world;
    this.http = http;
    this.admin = world.tokens().of("it", "ADMIN", "STAFF");
    this.pairs = IntStream.range(0, SIZE).mapToObj(this::pair).toList();
  }

  List<Pair> pairs() {
    return pairs;
  }

  String admin() {
    return admin;
  }

  /** Writes everybody into the directory. */
  void enrol(boolean ownZoomUsers) {
    for (Pair pair : pairs) {
      doctor(pair, ownZoomUsers);
      String patient =
          """
          {"name": "Patient %1$d", "email": "%2$s@patients.example", "subject": "%2$s",
           "timeZone": "Europe/Berlin"}
          """
              .formatted(pair.number(), pair.patient().subject());
      put("/patients/" + pair.patient().id(), patient);
    }
  }

  /** Gives each doctor a Zoom user. */
  void giveZoomUsers() {
    pairs.forEach(pair -> doctor(pair, true));
  }

  private void doctor(Pair pair, boolean ownZoomUser) {
    if (ownZoomUser) {
      ZoomSimulator zoom = world.zoom();
      zoom.host(pair.zoomUser(), Host.Type.LICENSED, Host.Status.ACTIVE);
    }
    String doctor =
        """
        {"name": "Dr. %1$d", "email": "%2$s@clinic.example", "subject": "%2$s", %3$s
         "timeZone": "Europe/Berlin", "slotMinutes": 30, "workingHours": [%4$s]}
        """
            .formatted(
                pair.number(),
                pair.doctor().subject(),
                ownZoomUser ? "\"zoomUserId\": \"" + pair.zoomUser() + "\"," : "",
                HOURS);
    put("/doctors/" + pair.doctor().id(), doctor);
  }

  private void put(String path, String body) {
    Http.Answer answer = http.send("PUT", world.api() + path, World.bearer(admin), body);
    if (!answer.ok()) {
      throw new IllegalStateException("PUT " + path + " is answered with " + answer.status());
    }
  }

  private Pair pair(int number) {
    return new Pair(
        number,
        person("d0c70000-0000-4000-8000-0000001%05d", "drill.doctor" + number, number, "DOCTOR"),
        person("9a710000-0000-4000-8000-0000001%05d", "drill.patient" + number, number, "PATIENT"));
  }

  private Person person(String id, String subject, int number, String group) {
    return new Person(
        UUID.fromString(id.formatted(number)), subject, world.tokens().of(subject, group));
  }
}
