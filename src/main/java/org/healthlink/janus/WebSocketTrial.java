package org.healthlink.janus;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.healthlink.platform.json.ProviderJson;

/** Over the WebSocket of a Janus server; the session ends with its connection. */
@ApplicationScoped
class WebSocketTrial implements TokenTrial {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Override
  public Outcome open(URI address, Optional<String> origin, String token) {
    Answer answer = new Answer();
    WebSocket.Builder builder =
        http.newWebSocketBuilder().connectTimeout(PATIENCE).subprotocols("janus-protocol");
    origin.ifPresent(value -> builder.header("Origin", value));
    CompletableFuture<WebSocket> connection = builder.buildAsync(address, answer);
    try {
      connection.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).sendText(create(token), true);
      return outcome(answer.text.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Outcome.NOT_REACHED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.NOT_REACHED;
    } finally {
      connection.thenAccept(WebSocket::abort);
    }
  }

  private static String create(String token) {
    byte[] request =
        ProviderJson.write(Map.of("janus", "create", "transaction", "healthlink", "token", token));
    return new String(request, StandardCharsets.UTF_8);
  }

  private static Outcome outcome(String text) {
    JsonNode answer = ProviderJson.tree(text.getBytes(StandardCharsets.UTF_8));
    return switch (answer.path("janus").asText("")) {
      case "success" -> Outcome.LET_IN;
      case "error" ->
          answer.at("/error/code").asInt() == JanusErrors.UNAUTHORIZED
              ? Outcome.REFUSED
              : Outcome.NOT_REACHED;
      default -> Outcome.NOT_REACHED;
    };
  }

  /** Collects the first message. */
  private static final class Answer implements WebSocket.Listener {
    private static final int LONGEST = 64 * 1024;

    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      if (parts.length() + part.length() > LONGEST) {
        text.completeExceptionally(new IllegalStateException("too long"));
        return null;
      }
      parts.append(part);
      if (last) {
        text.complete(parts.toString());
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      text.completeExceptionally(new IllegalStateException("closed"));
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      text.completeExceptionally(error);
    }
  }
}
