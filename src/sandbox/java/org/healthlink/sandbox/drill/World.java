package org.healthlink.sandbox.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.healthlink.sandbox.zoom.ZoomSimulator;

/**
 * The sandbox, as far as a drill needs it.
 *
 * @param publicUrl of the application, with its context root
 * @param rooms whether the fallback is there
 * @param prometheus empty when this machine has none
 * @param metricsPassword opens the application's figures
 * @param progress is told how the drill goes on, a line each
 */
public record World(
    String publicUrl,
    Tokens tokens,
    ZoomSimulator zoom,
    Connections database,
    boolean rooms,
    Optional<Prometheus> prometheus,
    String metricsPassword,
    Consumer<String> progress) {

  /** Lets people sign in. */
  public interface Tokens {
    /** A good token of this person in these groups. */
    String of(String subject, String... groups);
  }

  /** Opens connections to the application's database. */
  public interface Connections {
    /** A new one, which the caller closes. */
    Connection open() throws SQLException;
  }

  String api() {
    return publicUrl + "/api/v1";
  }

  /** The headers of somebody who is signed in. */
  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
