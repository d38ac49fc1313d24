package org.healthlink.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The servers that the WAR runs on, from the files that Maven names in system properties. */
final class Servers {

  private Servers() {}

  /**
   * A server that serves the WAR.
   *
   * @param name {@code payara} or {@code wildfly}
   * @param management asked for a second port when the server needs one
   */
  static ApplicationServer named(String name, Port http, Supplier<Port> management) {
    Path war = war();
    Path configuration = configuration();
    return switch (name) {
      case "payara" ->
          new PayaraMicro(path("healthlink.payara"), configuration.resolve("payara"), war, http);
      case "wildfly" ->
          new WildFly(
              path("healthlink.wildfly"),
              configuration.resolve("wildfly"),
              war,
              http,
              management.get());
      default -> throw new RunFailure("-Dserver must be payara or wildfly.");
    };
  }

  /** The WAR, in the directory of all that is built. */
  static Path war() {
    return path("healthlink.war");
  }

  /** The configuration of servers that belongs to the WAR. */
  static Path configuration() {
    return war().getParent().resolveSibling("server-config");
  }

  private static Path path(String property) {
    String value = System.getProperty(property, "");
    Path path = Path.of(value).toAbsolutePath();
    if (value.isEmpty() || Files.notExists(path)) {
      throw new RunFailure("The system property " + property + " must name a file: Maven does");
    }
    return path;
  }
}
