package org.healthlink.sandbox;

import static org.healthlink.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.healthlink.sandbox.OwnServer.HealthAnswer;
import org.healthlink.testing.Answer;
import org.healthlink.testing.Figures;
import org.healthlink.testing.HospitalClient;
import org.healthlink.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a load balancer hears when somebody whom the application needs is away. */
class HealthIT {
  private static final Duration NOTICED = Duration.ofSeconds(60);

  @TempDir private Path directory;

  private OwnServer server;
  private HospitalClient desk;
  private UUID doctor;
  private UUID patient;
  private int day;

  @BeforeEach
  void open() throws Exception {
    server = new OwnServer(directory);
    server.variables.put("METRICS_TOKEN", Figures.TOKEN);
    server.start();
    desk = server.desk();
    doctor = server.doctor();
    patient = server.patient();
  }

  @AfterEach
  void nothingStaysBehind() {
    server.close();
  }

  @Test
  void aNodeIsInServiceAsLongAsItCanBookWhateverBecomesOfZoom() throws Exception {
    assertEquals(200, server.health("started").statusCode());
    assertTrue(says(server.health("ready"), "meetings", "in-order"), () -> ready().body());
    zoomIsDownAndTheNodeStaysInService();
    theDatabaseIsDownAndTheNodeGoesOutOfService();
    theDatabaseIsBackAndSoIsTheNode();
  }

  private void zoomIsDownAndTheNodeStaysInService() {
    server.zoom.close();
    book("ONLINE").mustBe(201);
    eventually(NOTICED, this::ready, answer -> says(answer, "meetings", "zoom-unreachable"));
    assertEquals(200, ready().statusCode(), server::logged);
    book("ONLINE").mustBe(201);
  }

  private void theDatabaseIsDownAndTheNodeGoesOutOfService() throws Exception {
    server.wayToDatabase.cut();
    eventually(NOTICED, this::ready, answer -> answer.statusCode() == 503);
    assertEquals(200, server.health("live").statusCode());
    assertEquals(200, server.health("started").statusCode());
    book("ONSITE").mustBeProblem(503, "unavailable");
    Figures.scrape(server.anonymous());
  }

  private void theDatabaseIsBackAndSoIsTheNode() throws Exception {
    server.wayToDatabase.mend();
    eventually(NOTICED, this::ready, answer -> answer.statusCode() == 200);
    // A connection that broke a moment ago may still be handed out once: 503, to be sent again.
    eventually(NOTICED, () -> book("ONSITE"), answer -> answer.status() == 201);
  }

  private Answer book(String type) {
    return desk.post(
        "/appointments",
        """
        {"doctorId": "%s", "patientId": "%s", "type": "%s", "startTime": "%s"}
        """
            .formatted(doctor, patient, type, Visit.inDays(++day)));
  }

  private HealthAnswer ready() {
    return server.health("ready");
  }

  private static boolean says(HealthAnswer answer, String name, String value) {
    return answer.body().replace(" ", "").contains("\"" + name + "\":\"" + value + "\"");
  }
}
