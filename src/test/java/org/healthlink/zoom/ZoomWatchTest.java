package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.healthlink.unit.Fields;
import org.healthlink.video.VideoProviderException;
import org.junit.jupiter.api.Test;

class ZoomWatchTest {

  private final FakeZoom zoom = new FakeZoom();
  private final ZoomToken token = zoom.token();
  private final List<ZoomOperation> calls = new ArrayList<>();
  private Supplier<ZoomError> refusal = () -> null;
  private boolean enabled = true;
  private final ZoomWatch watch = watch();

  private ZoomWatch watch() {
    ZoomWatch made = new ZoomWatch();
    Fields.set(made, "token", token);
    ZoomVideoProvider provider = Fields.set(new ZoomVideoProvider(), "token", token);
    Fields.set(made, "provider", Fields.set(provider, "circuit", zoom.circuit));
    Fields.set(
        made,
        "configuration",
        new ZoomConfiguration() {
          @Override
          public boolean enabled() {
            return enabled;
          }

          @Override
          Optional<Credentials> credentials() {
            return zoom.credentials;
          }
        });
    return Fields.set(
        made,
        "calls",
        new ZoomCalls() {
          @Override
          <T> T call(ZoomOperation operation, String headline, Function<String, T> request) {
            token.current();
            calls.add(operation);
            if (refusal.get() != null) {
              throw refusal.get();
            }
            zoom.circuit.answered();
            return null;
          }
        });
  }

  @Test
  void aZoomThatIsInOrderIsLeftAlone() {
    token.current();
    assertEquals(0, watch.work());
    assertEquals(List.of(), calls);
  }

  @Test
  void aZoomThatWasAwayIsAskedUntilItAnswers() {
    for (int i = 0; i < 5; i++) {
      zoom.circuit.failed();
    }
    refusal = () -> Refusals.of(503, 0, "");
    assertEquals(1, watch.work());
    refusal = () -> null;
    assertEquals(1, watch.work());
    assertFalse(zoom.circuit.isFailing());
    assertEquals(0, watch.work());
    assertEquals(List.of(ZoomOperation.USER, ZoomOperation.USER), calls);
  }

  @Test
  void aTokenIsAskedForUntilThereIsOne() {
    zoom.refusesCredentials();
    watch.work();
    assertEquals(0, zoom.fetches(), "nobody has needed one yet");
    assertThrows(VideoProviderException.class, token::current);
    zoom.clock.step(Duration.ofMinutes(1));
    assertEquals(1, watch.work());
    assertEquals(2, zoom.fetches());
    zoom.answer = () -> zoom.token(3600L);
    zoom.clock.step(Duration.ofMinutes(1));
    watch.work();
    assertEquals(Optional.empty(), token.trouble());
  }

  @Test
  void whereThereIsNothingToAskWithNobodyIsAsked() {
    zoom.credentials = Optional.empty();
    assertEquals(0, watch.work());
    enabled = false;
    for (int i = 0; i < 5; i++) {
      zoom.circuit.failed();
    }
    assertEquals(0, watch.work());
  }
}
