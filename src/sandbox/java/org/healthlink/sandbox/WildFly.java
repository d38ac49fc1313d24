package org.healthlink.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stock WildFly distribution with our management scripts applied, in a server directory of its
 * own: the distribution stays as it is.
 *
 * @param scripts the directory of the {@code *.cli} scripts
 */
record WildFly(Path home, Path scripts, Path war, Port http, Port management)
    implements ApplicationServer {

  @Override
  public String name() {
    return "WildFly";
  }

  @Override
  public List<Port> ports() {
    return List.of(http, management);
  }

  @Override
  public List<String> prepare(Path directory) throws IOException, InterruptedException {
    Path base = directory.resolve("wildfly");
    Directories.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    for (Path script : orderedScripts()) {
      apply(script, base, directory.resolve("wildfly-configuration.log"));
    }
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    Files.copy(war, deployments.resolve("healthlink.war"));
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    List<String> command = java(base);
    command.add("-Xmx768m");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Djava.awt.headless=true");
    command.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
    command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/boot.log"));
    addModule(command, "org.jboss.as.standalone");
    command.add("-b=127.0.0.1");
    command.add("-bmanagement=127.0.0.1");
    command.add("-Djboss.http.port=" + http.number());
    command.add("-Djboss.https.port=0");
    command.add("-Djboss.management.http.port=" + management.number());
    return command;
  }

  @Override
  public Pattern started() {
    return Pattern.compile("WFLYSRV002[56]: ");
  }

  private List<Path> orderedScripts() throws IOException {
    if (Files.notExists(scripts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(scripts)) {
      return files.filter(f -> f.toString().endsWith(".cli")).sorted().toList();
    }
  }

  /** Changes the configuration offline, with WildFly's own command line. */
  private void apply(Path script, Path base, Path log) throws IOException, InterruptedException {
    List<String> command = java(base);
    addModule(command, "org.jboss.as.cli");
    command.add("--file=" + script);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JBOSS_HOME", home.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    if (builder.start().waitFor() != 0) {
      throw new RunFailure(
          "%s could not be applied to WildFly; see %s".formatted(script.getFileName(), log));
    }
  }

  private List<String> java(Path base) {
    List<String> command = new ArrayList<>();
    command.add(ApplicationServer.java());
    command.add("-Djboss.home.dir=" + home);
    command.add("-Djboss.server.base.dir=" + base);
    command.add("-Dorg.jboss.logmanager.nocolor=true");
    return command;
  }

  private void addModule(List<String> command, String module) {
    command.add("-jar");
    command.add(home + File.separator + "jboss-modules.jar");
    command.add("-mp");
    command.add(home.resolve("modules").toString());
    command.add(module);
  }
}
