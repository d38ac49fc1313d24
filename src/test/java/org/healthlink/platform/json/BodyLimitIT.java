package org.healthlink.platform.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.healthlink.testing.Hospital;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.InTheServer;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A body has 65,536 bytes at most, whether its length is announced or not. */
@InTheServer
class BodyLimitIT {
  private static final int LARGEST = 65_536;

  private final Hospital hospital = new Hospital();
  private HospitalClient patient;
  private String visit;

  @BeforeEach
  void somebodyBooks() {
    patient = hospital.somePatient().client().header("Content-Type", "application/json");
    visit = Visit.online(hospital.someDoctor()).json();
  }

  @Test
  void theLargestBodyIsRead() {
    patient.send("POST", "/appointments", announced(LARGEST)).mustBe(201);
  }

  @Test
  void theLargestBodyIsReadInChunksToo() {
    patient.send("POST", "/appointments", chunked(LARGEST)).mustBe(201);
  }

  @Test
  void oneByteMoreIsTooLarge() {
    patient
        .send("POST", "/appointments", announced(LARGEST + 1))
        .mustBeProblem(413, "payload-too-large");
  }

  @Test
  void oneByteMoreInChunksIsTooLarge() {
    patient
        .send("POST", "/appointments", chunked(LARGEST + 1))
        .mustBeProblem(413, "payload-too-large");
  }

  @Test
  void whatIsTooLargeOnAnyAddressIsRefused() {
    patient
        .send("PUT", "/patients/" + UUID.randomUUID(), chunked(LARGEST + 1))
        .mustBeProblem(413, "payload-too-large");
  }

  private BodyPublisher announced(int bytes) {
    return BodyPublishers.ofByteArray(padded(bytes));
  }

  /** Without a length the client sends chunks. */
  private BodyPublisher chunked(int bytes) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(padded(bytes)));
  }

  private byte[] padded(int bytes) {
    String body = visit + " ".repeat(bytes - visit.getBytes(StandardCharsets.UTF_8).length);
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
