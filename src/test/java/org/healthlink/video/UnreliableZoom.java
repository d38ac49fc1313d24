package org.healthlink.video;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.healthlink.unit.SteppedClock;
import org.healthlink.video.VideoProviderException.Retryable;

/**
 * A provider whose calls fail before or after they did their work, whose lists lag behind, and
 * during whose calls anything may happen elsewhere.
 */
final class UnreliableZoom implements MeetingProvider {
  private static final Duration LAG = Duration.ofSeconds(110);

  final Map<Long, Instant> live = new TreeMap<>();
  private final Random random;
  private final SteppedClock clock;
  private final Consumer<Boolean> elsewhere;
  private boolean calm;
  private long numbers;

  UnreliableZoom(Random random, SteppedClock clock, Consumer<Boolean> elsewhere) {
    this.random = random;
    this.clock = clock;
    this.elsewhere = elsewhere;
  }

  void calm() {
    calm = true;
  }

  @Override
  public String name() {
    return "ZOOM";
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public MeetingDetails create(MeetingOrder order) {
    mayFail(false, false);
    mayFail(false, true);
    long id = ++numbers;
    live.put(id, clock.instant());
    mayFail(true, true);
    return FakeProvider.meeting(id);
  }

  @Override
  public List<MeetingDetails> find(MeetingOrder order) {
    mayFail(false, false);
    List<MeetingDetails> listed =
        live.entrySet().stream()
            .filter(meeting -> !meeting.getValue().plus(LAG).isAfter(clock.instant()))
            .map(meeting -> FakeProvider.meeting(meeting.getKey()))
            .toList();
    mayFail(false, false);
    return listed;
  }

  @Override
  public Optional<MeetingDetails> update(long meetingId, MeetingOrder order) {
    mayFail(false, false);
    boolean there = live.containsKey(meetingId);
    mayFail(true, true);
    return there ? Optional.of(FakeProvider.meeting(meetingId)) : Optional.empty();
  }

  @Override
  public void remove(long meetingId) {
    mayFail(false, false);
    live.remove(meetingId);
    mayFail(true, true);
  }

  private void mayFail(boolean done, boolean outcomeUnknown) {
    if (calm) {
      return;
    }
    if (random.nextInt(12) == 0) {
      elsewhere.accept(done);
    }
    if (random.nextInt(6) == 0) {
      throw new Retryable("h", "c", "d", null, null, outcomeUnknown, null);
    }
  }

  @Override
  public HostState hostState(String account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI startLink(long meetingId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean answers(long meetingId) {
    throw new UnsupportedOperationException();
  }
}
