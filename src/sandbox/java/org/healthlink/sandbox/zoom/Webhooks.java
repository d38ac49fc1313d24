package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The event subscription of the account's app. Once it is told an address and a secret, it sends
 * there, one after the other, what happens to meetings, whoever causes it. Held events are released
 * in another order and several times, as Zoom does on a bad day. Safe for many threads.
 */
public final class Webhooks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_REMEMBERED = 10_000;

  private record Target(URI address, String secret) {}

  private record Event(String name, String body) {}

  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "zoom-webhooks");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Deque<WebhookDelivery> deliveries = new ArrayDeque<>();
  private final List<Event> held = new ArrayList<>();
  private final Clock clock;
  private Target target;
  private boolean holding;

  Webhooks(Clock clock) {
    this.clock = clock;
  }

  /** Sends all events to this address from now on, signed with this secret. */
  public synchronized void to(URI address, String secret) {
    target = new Target(address, secret);
  }

  /** Sends nothing any more; what is held is forgotten. */
  public synchronized void off() {
    target = null;
    holding = false;
    held.clear();
  }

  /** Keeps events back. */
  public synchronized void hold() {
    holding = true;
  }

  /**
   * Sends what was kept back, every event so many times, in an order that follows from the seed.
   */
  public synchronized void release(int copies, long seed) {
    holding = false;
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      events.addAll(held);
    }
    held.clear();
    Collections.shuffle(events, new Random(seed));
    events.forEach(this::enqueue);
  }

  /** The last events that were sent, oldest first. */
  public synchronized List<WebhookDelivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /** Tells of something that has just happened. */
  synchronized void tell(String name, ObjectNode payload) {
    if (target == null) {
      return;
    }
    ObjectNode event = Json.object().put("event", name).put("event_ts", clock.millis());
    event.set("payload", payload);
    Event told = new Event(name, Json.write(event));
    if (holding) {
      held.add(told);
    } else {
      enqueue(told);
    }
  }

  synchronized void reset() {
    held.clear();
    holding = false;
    deliveries.clear();
  }

  private void enqueue(Event event) {
    Target to = target;
    if (to != null) {
      sender.execute(
          () -> remember(new WebhookDelivery(event.name(), event.body(), send(event, to))));
    }
  }

  private synchronized void remember(WebhookDelivery delivery) {
    deliveries.addLast(delivery);
    if (deliveries.size() > MOST_REMEMBERED) {
      deliveries.removeFirst();
    }
  }

  private int send(Event event, Target to) {
    byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(to.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("x-zm-request-timestamp", timestamp)
            .header("x-zm-signature", signature(to.secret(), timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The header {@code x-zm-signature} for a body that is sent at this time. */
  public static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    off();
    sender.shutdownNow();
  }
}
