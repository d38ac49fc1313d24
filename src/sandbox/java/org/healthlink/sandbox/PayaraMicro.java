package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Payara Micro with our configuration, as a hospital runs it. It stays up when the application
 * fails to deploy.
 *
 * @param configuration the directory of the options, commands and logging properties
 */
record PayaraMicro(Path jar, Path configuration, Path war, Port http) implements ApplicationServer {

  @Override
  public String name() {
    return "Payara Micro";
  }

  @Override
  public List<Port> ports() {
    return List.of(http);
  }

  @Override
  public List<String> prepare(Path directory) throws IOException {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    return List.of(
        ApplicationServer.java(),
        "@" + configuration.resolve("jvm.options"),
        "-Xmx768m",
        "-Djava.io.tmpdir=" + temporary,
        // Whoever ends a sandbox does not want to wait for visits.
        "-Dfish.payara.shutdowngrace=0",
        "-jar",
        jar.toString(),
        "--deploy",
        war.toString(),
        "--contextroot",
        "healthlink",
        "--port",
        Integer.toString(http.number()),
        "--nohazelcast",
        "--disablephonehome",
        "--logproperties",
        logging(directory).toString(),
        "--prebootcommandfile",
        configuration.resolve("pre-boot.asadmin").toString());
  }

  @Override
  public Pattern started() {
    return Pattern.compile("Payara Micro .* ready in ");
  }

  /** Our logging properties, with the directory that is in a variable elsewhere. */
  private Path logging(Path directory) throws IOException {
    Path logs = Files.createDirectories(directory.resolve("logs"));
    String usual = Files.readString(configuration.resolve("logging.properties"));
    Path file = directory.resolve("payara-logging.properties");
    return Files.writeString(file, usual.replace("${ENV=HEALTHLINK_LOGS}", logs.toString()));
  }
}
