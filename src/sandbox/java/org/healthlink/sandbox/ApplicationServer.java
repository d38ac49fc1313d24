package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server that the WAR runs on, everything it listens on bound to the loopback interface. */
interface ApplicationServer {

  /** How people call it. */
  String name();

  /** The ports that it needs, the one of the application first. */
  List<Port> ports();

  /** Lays out the files that it needs below a directory and gives the command that starts it. */
  List<String> prepare(Path directory) throws IOException, InterruptedException;

  /** The line of its log that says that it has started, with the application or without it. */
  Pattern started();

  /** The Java that runs this program. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  default int httpPort() {
    return ports().get(0).number();
  }
}
