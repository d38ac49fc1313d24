package org.healthlink.sandbox.zoom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;

/** A Zoom user of the simulated account. The id follows from the e-mail address. */
public record Host(
    String id, String email, Type type, Status status, String timezone, long pmi, Instant since) {

  /** The licence of a user, with the number that Zoom gives it. */
  public enum Type {
    @JsonProperty("basic")
    BASIC(1),
    @JsonProperty("licensed")
    LICENSED(2),
    @JsonProperty("unassigned")
    UNASSIGNED(4),
    @JsonProperty("none")
    NONE(99);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** Whether a user takes part in the account; only an active one may host. */
  public enum Status {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("inactive")
    INACTIVE,
    @JsonProperty("pending")
    PENDING;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Host of(String email, Type type, Status status, Instant since) {
    String id = Digests.text(22, "host", email.toLowerCase(Locale.ROOT));
    long pmi = Digests.number(10, "pmi", id);
    return new Host(id, email, type, status, "Europe/Berlin", pmi, since);
  }

  /** Whether this user may schedule and host meetings. */
  public boolean mayHost() {
    return status == Status.ACTIVE && (type == Type.BASIC || type == Type.LICENSED);
  }

  /** The name before the at sign. */
  String name() {
    return email.substring(0, email.indexOf('@'));
  }
}
