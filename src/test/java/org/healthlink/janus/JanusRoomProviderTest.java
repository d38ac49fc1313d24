package org.healthlink.janus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.healthlink.appointment.VisitRole;
import org.healthlink.janus.JanusConfiguration.Credentials;
import org.healthlink.unit.Fields;
import org.healthlink.video.RoomFullException;
import org.healthlink.video.VideoProviderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JanusRoomProviderTest {

  private static final UUID VISIT = UUID.fromString("0199a1b2-c3d4-7e5f-8a6b-0123456789ab");
  private static final Instant UNTIL = Instant.parse("2026-12-01T12:30:00Z");

  private final FakeJanus janus = new FakeJanus();
  private final FakeConfiguration configuration = new FakeConfiguration(janus.address());
  private final JanusRoomProvider provider = new JanusRoomProvider();
  private List<JanusHealth> found = List.of();
  private int looks;

  JanusRoomProviderTest() {
    JanusRooms rooms = Fields.set(new JanusRooms(), "configuration", configuration);
    JanusCheck check =
        new JanusCheck() {
          @Override
          public List<JanusHealth> look() {
            looks++;
            return found;
          }
        };
    JanusWatch watch = Fields.set(new JanusWatch(), "check", check);
    Fields.set(provider, "configuration", configuration);
    Fields.set(provider, "rooms", Fields.set(rooms, "clients", HttpAdmin.clients()));
    Fields.set(provider, "watch", Fields.set(watch, "configuration", configuration));
  }

  @AfterEach
  void end() {
    janus.close();
  }

  @Test
  void whatMayPassByItselfIsWorthARetry() {
    janus.close();
    VideoProviderException failure = failure();
    assertEquals("janus-unreachable", failure.code());
    assertEquals("Failed to open a Janus room", failure.headline());
    assertTrue(failure.worthRetrying());
  }

  @Test
  void whatAPersonMustMendIsNot() {
    configuration.credentials = Optional.of(new Credentials("wrong", "admin-key", "token-secret"));
    VideoProviderException failure = failure();
    assertEquals("janus-admin-secret-refused", failure.code());
    assertFalse(failure.worthRetrying());
    assertTrue(failure.detail().contains("janus.admin.secret"), failure.detail());
  }

  @Test
  void aFullRoomIsNoFailureOfJanus() {
    provider.enter(VISIT, 0, VisitRole.PATIENT, UNTIL);
    janus.joins("1", "PATIENT");
    janus.joins("2", "DOCTOR");
    assertThrows(RoomFullException.class, () -> provider.enter(VISIT, 0, VisitRole.STAFF, UNTIL));
  }

  @Test
  void closingFailsInItsOwnWords() {
    janus.close();
    VideoProviderException failure =
        assertThrows(VideoProviderException.class, () -> provider.close(VISIT, 0));
    assertEquals("Failed to close a Janus room", failure.headline());
  }

  @Test
  void oneUsableServerIsEnoughAndNobodyLooksTwice() {
    found = List.of(finding(JanusHealth.State.UNREACHABLE), finding(JanusHealth.State.READY));
    assertTrue(provider.available());
    assertTrue(provider.available());
    assertEquals(1, looks);
  }

  @Test
  void whereRoomsWouldBeOpenThereAreNone() {
    found = List.of(finding(JanusHealth.State.TOKENS_NOT_ENFORCED));
    assertFalse(provider.available());
  }

  private static JanusHealth finding(JanusHealth.State state) {
    return new JanusHealth(URI.create("wss://j.example"), state, "In words.");
  }

  private VideoProviderException failure() {
    return assertThrows(
        VideoProviderException.class, () -> provider.enter(VISIT, 0, VisitRole.PATIENT, UNTIL));
  }
}
