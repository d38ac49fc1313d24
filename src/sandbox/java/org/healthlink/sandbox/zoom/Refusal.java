package org.healthlink.sandbox.zoom;

/** Ends the handling of a request with an error answer of Zoom. */
final class Refusal extends RuntimeException {
  private final transient Reply reply;

  Refusal(Reply reply) {
    super("HTTP " + reply.status(), null, false, false);
    this.reply = reply;
  }

  Reply reply() {
    return reply;
  }
}
