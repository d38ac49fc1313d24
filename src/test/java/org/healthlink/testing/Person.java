package org.healthlink.testing;

import java.util.UUID;

/**
 * Somebody in the directory who signs in.
 *
 * @param zoomHost the e-mail address of the Zoom user that hosts a doctor's visits, else empty
 */
public record Person(UUID id, String subject, HospitalClient client, String zoomHost) {

  public Answer get(String path) {
    return client.get(path);
  }

  /** Books a visit. */
  public Answer books(Visit visit) {
    return client.post("/appointments", visit.json());
  }

  /** Looks at an appointment. */
  public Answer looksAt(UUID appointment) {
    return client.get("/appointments/" + appointment);
  }

  /** The same person, waiting for the meeting up to so many seconds. */
  public Person waiting(int seconds) {
    return with("Prefer", "wait=" + seconds);
  }

  /** The same person with a header on each request. */
  public Person with(String header, String value) {
    return new Person(id, subject, client.header(header, value), zoomHost);
  }
}
