package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.healthlink.sandbox.zoom.Host;
import org.healthlink.sandbox.zoom.ZoomSimulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomHostsTest {
  private static final String ADLER = "dr.adler%40clinic.example";

  private ZoomSimulator zoom;
  private ZoomClient client;

  @BeforeEach
  void start() throws Exception {
    zoom = ZoomSimulator.start(0);
    client = new ZoomClient(zoom).signIn();
  }

  @AfterEach
  void stop() {
    assertEquals(List.of(), zoom.violations());
    zoom.close();
  }

  @Test
  void aHostMustBeKnownActiveAndLicensed() throws Exception {
    ZoomClient.Answer unknown = client.create("nobody%40clinic.example", "{}");
    assertEquals(404, unknown.status());
    assertEquals(
        "{\"code\":1001,\"message\":\"User does not exist: nobody@clinic.example.\"}",
        unknown.response().body());

    assertEquals(3161, code(client.create("dr.gone%40clinic.example", "{}")));
    zoom.host("new@clinic.example", Host.Type.LICENSED, Host.Status.PENDING);
    assertEquals(3161, code(client.create("new%40clinic.example", "{}")));
    zoom.host("new@clinic.example", Host.Type.UNASSIGNED, Host.Status.ACTIVE);
    assertEquals(3161, code(client.create("new%40clinic.example", "{}")));
    assertEquals(201, client.create("dr.basic%40clinic.example", "{}").status());
  }

  @Test
  void meIsTheOwnerAndAnIdIsAsGoodAsAnAddress() throws Exception {
    client.create("me", "{}");
    assertEquals(1, zoom.meetingsOf("frontdesk@clinic.example").size());

    String id = client.get("/users/" + ADLER).body().get("id").asText();
    client.create(id, "{}");
    assertEquals(1, zoom.meetingsOf(id).size());
    assertEquals(1, zoom.meetingsOf("DR.ADLER@clinic.example").size());
  }

  @Test
  void aBasicHostHasNoRegistrationAndNoCloudRecording() throws Exception {
    String registration = "{\"settings\": {\"approval_type\": 0}}";
    assertEquals(200, code(client.create("dr.basic%40clinic.example", registration)));

    String recording = "{\"settings\": {\"auto_recording\": \"cloud\"}}";
    assertEquals("none", recordingOf("dr.basic%40clinic.example", recording));
    assertEquals("cloud", recordingOf(ADLER, recording));
  }

  @Test
  void nobodySchedulesForSomebodyElse() throws Exception {
    String other = "{\"schedule_for\": \"dr.bose@clinic.example\"}";

    assertEquals(3000, code(client.create(ADLER, other)));
    assertEquals(201, client.create("dr.bose%40clinic.example", other).status());
  }

  private String recordingOf(String host, String body) throws Exception {
    return client.create(host, body).body().at("/settings/auto_recording").asText();
  }

  private static int code(ZoomClient.Answer answer) {
    assertEquals(400, answer.status());
    return answer.body().get("code").asInt();
  }
}
