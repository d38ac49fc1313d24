package org.healthlink.video.rest;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.healthlink.platform.json.StrictJson;

/** A page that listens. One thread at a time writes to it: who has taken it. */
final class OpenPage implements AsyncListener {

  private final VisitGuest guest;
  private final AsyncContext context;
  private final Consumer<OpenPage> gone;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile String lastSign = "";
  private volatile Instant lastWord = Instant.MIN;

  OpenPage(VisitGuest guest, AsyncContext context, Consumer<OpenPage> gone) {
    this.guest = guest;
    this.context = context;
    this.gone = gone;
  }

  VisitGuest guest() {
    return guest;
  }

  UUID visit() {
    return guest.appointment().id();
  }

  boolean isOf(VisitGuest other) {
    return visit().equals(other.appointment().id())
        && guest.caller().subject().equals(other.caller().subject());
  }

  boolean isNews(String sign) {
    return !sign.equals(lastSign);
  }

  Instant lastWord() {
    return lastWord;
  }

  boolean take() {
    return taken.compareAndSet(false, true);
  }

  void giveBack() {
    taken.set(false);
  }

  void begin() {
    ServletResponse response = context.getResponse();
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    write(": hello\n\n");
  }

  void state(VisitState state, String sign, Instant now) {
    String json = new String(StrictJson.write(state), StandardCharsets.UTF_8);
    write("event: state\ndata: " + json + "\n\n");
    lastSign = sign;
    lastWord = now;
  }

  void signOfLife(Instant now) {
    // A comment would do for the network; the page tells at this where it is.
    write("event: alive\ndata: {}\n\n");
    lastWord = now;
  }

  private void write(String text) {
    try {
      context.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      context.getResponse().flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end() {
    gone.accept(this);
    if (ended.compareAndSet(false, true)) {
      context.complete();
    }
  }

  @Override
  public void onComplete(AsyncEvent event) {
    ended.set(true);
    gone.accept(this);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end();
  }

  @Override
  public void onError(AsyncEvent event) {
    end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // The page listens already.
  }
}
