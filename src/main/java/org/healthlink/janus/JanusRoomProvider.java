package org.healthlink.janus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.healthlink.appointment.VisitRole;
import org.healthlink.janus.JanusException.Reason;
import org.healthlink.video.RoomAccess;
import org.healthlink.video.RoomProvider;
import org.healthlink.video.VideoProviderException;
import org.healthlink.video.VideoProviderException.Permanent;
import org.healthlink.video.VideoProviderException.Retryable;

/** Opens rooms at the hospital's Janus servers. */
@ApplicationScoped
public class JanusRoomProvider implements RoomProvider {

  private static final String ENTER_FAILED = "Failed to open a Janus room";
  private static final String CLOSE_FAILED = "Failed to close a Janus room";
  private static final Set<Reason> PASSING =
      Set.of(Reason.UNREACHABLE, Reason.TIMEOUT, Reason.UNREADABLE);

  @Inject private JanusConfiguration configuration;
  @Inject private JanusRooms rooms;
  @Inject private JanusWatch watch;

  @Override
  public String name() {
    return "JANUS";
  }

  @Override
  public boolean enabled() {
    return configuration.enabled();
  }

  @Override
  public boolean available() {
    return watch.isUsable();
  }

  @Override
  public boolean available(UUID appointmentId, int generation) {
    return watch.isUsable() && watch.isUsable(rooms.server(appointmentId, generation));
  }

  @Override
  public RoomAccess enter(UUID appointmentId, int generation, VisitRole role, Instant until) {
    return told(ENTER_FAILED, () -> rooms.enter(appointmentId, generation, role.name(), until));
  }

  @Override
  public void close(UUID appointmentId, int generation) {
    told(
        CLOSE_FAILED,
        () -> {
          rooms.close(appointmentId, generation);
          return null;
        });
  }

  @Override
  public List<String> origins() {
    return rooms.origins();
  }

  private <T> T told(String headline, Supplier<T> call) {
    try {
      return call.get();
    } catch (JanusException e) {
      throw failure(headline, e);
    }
  }

  private VideoProviderException failure(String headline, JanusException e) {
    String code = e.reason().code();
    if (PASSING.contains(e.reason())) {
      watch.doubt();
      return new Retryable(headline, code, e.detail(), null, null, false, e);
    }
    return new Permanent(headline, code, e.detail(), null, false);
  }
}
