package org.healthlink.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Payara Micro, which stays up when the application fails to deploy. */
record PayaraMicro(Path jar, Path war, Port http) implements ApplicationServer {
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener."
          + "http-listener.address";
  private static final String LOGGING = "MICRO-INF/domain/logging.properties";

  /** No option keeps the data grid, which nobody needs here, from listening on all addresses. */
  private static final String DATA_GRID =
      """
      <hazelcast xmlns="http://www.hazelcast.com/schema/config">
        <properties>
          <property name="hazelcast.socket.bind.any">false</property>
        </properties>
        <network>
          <join>
            <auto-detection enabled="false"/>
            <multicast enabled="false"/>
          </join>
          <interfaces enabled="true">
            <interface>127.0.0.1</interface>
          </interfaces>
        </network>
      </hazelcast>
      """;

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
    Path commands = directory.resolve("payara-preboot.txt");
    Files.writeString(commands, "set " + LISTENER + "=127.0.0.1\n");
    Path dataGrid = directory.resolve("payara-data-grid.xml");
    Files.writeString(dataGrid, DATA_GRID);
    Path logging = directory.resolve("payara-logging.properties");
    Files.writeString(logging, usualLogging().replace("ansiColor=true", "ansiColor=false"));
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    return List.of(
        ApplicationServer.java(),
        "-Xmx768m",
        "-Djava.io.tmpdir=" + temporary,
        "-Dhazelcast.config=" + dataGrid,
        "-jar",
        jar.toString(),
        "--deploy",
        war.toString(),
        "--contextroot",
        "healthlink",
        "--port",
        Integer.toString(http.number()),
        "--nocluster",
        "--disablephonehome",
        "--logproperties",
        logging.toString(),
        "--prebootcommandfile",
        commands.toString());
  }

  @Override
  public Pattern started() {
    return Pattern.compile("Payara Micro .* ready in ");
  }

  private String usualLogging() throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(LOGGING);
      try (InputStream stream = zip.getInputStream(entry)) {
        return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
  }
}
