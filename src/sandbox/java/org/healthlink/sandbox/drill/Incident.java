package org.healthlink.sandbox.drill;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The incidents that can be rehearsed, under the names that {@code -Ddrill} takes. */
public enum Incident {
  /** Every call fails: half of them with 503, half of them with a connection that breaks off. */
  ZOOM_DOWN("zoom-down", "Zoom answers nobody", "Zoom answers again"),
  /** One Zoom user hosts for all doctors; the way out is a user for each of them. */
  DAILY_LIMIT(
      "daily-limit",
      "the Zoom user that all doctors share is refused for the rest of the day",
      "hospital IT gives each doctor a Zoom user and has the waiting meetings tried again"),
  /** The application's credentials are refused, and with them the token that it holds. */
  TOKEN_REVOKED(
      "token-revoked",
      "somebody changes the secret of the Zoom app, and its tokens are void",
      "the app has its secret back"),
  /** Thousands of events, each twice, in any order, and forged ones among them. */
  WEBHOOK_STORM(
      "webhook-storm",
      "Zoom sends thousands of events, twice and out of order, and somebody forges some",
      "the storm is over"),
  /** Half of the calls take 4 seconds, the others longer than the application waits. */
  SLOW("slow", "Zoom takes 4 to 10 seconds for every call", "Zoom is as fast as ever");

  private final String label;
  private final String begins;
  private final String ends;

  Incident(String label, String begins, String ends) {
    this.label = label;
    this.begins = begins;
    this.ends = ends;
  }

  /** The incident of this name. */
  static Optional<Incident> named(String name) {
    return Stream.of(values()).filter(incident -> incident.label.equals(name)).findFirst();
  }

  /** All names, for a person. */
  static String names() {
    return Stream.of(values()).map(Incident::label).collect(Collectors.joining(", "));
  }

  public String label() {
    return label;
  }

  /** What happens, in words. */
  String begins() {
    return begins;
  }

  /** What ends it, in words. */
  String ends() {
    return ends;
  }

  /** Whether all doctors share one Zoom user before it. */
  boolean sharesOneHost() {
    return this == DAILY_LIMIT;
  }
}
