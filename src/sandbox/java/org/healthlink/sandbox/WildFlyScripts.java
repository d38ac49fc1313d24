package org.healthlink.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our management scripts for WildFly, applied offline in the order of their names.
 *
 * @param home the stock distribution, which stays as it is
 * @param scripts the directory of the {@code *.cli} scripts
 */
public record WildFlyScripts(Path home, Path scripts) {

  /**
   * Makes a server directory with the stock configuration and applies the scripts to it.
   *
   * @param base where nothing is yet
   * @param log what WildFly's command line says
   */
  public void apply(Path base, Path log) throws IOException, InterruptedException {
    Directories.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Files.createDirectories(base.resolve("deployments"));
    Path all = log.resolveSibling("scripts.cli");
    // In one go: each start of the command line takes seconds.
    Files.writeString(all, joined());
    run(all, base, log);
  }

  private String joined() throws IOException {
    List<Path> ordered;
    try (Stream<Path> files = Files.list(scripts)) {
      ordered = files.filter(f -> f.toString().endsWith(".cli")).sorted().toList();
    }
    StringBuilder joined = new StringBuilder();
    for (Path script : ordered) {
      joined.append(Files.readString(script)).append('\n');
    }
    return joined.toString();
  }

  private void run(Path script, Path base, Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java(home, base));
    command.addAll(module(home, "org.jboss.as.cli"));
    command.add("--file=" + script);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JBOSS_HOME", home.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    if (builder.start().waitFor() != 0) {
      throw new RunFailure("%s could not be applied to WildFly; see %s".formatted(script, log));
    }
  }

  /** Java for a process of WildFly's with this server directory. */
  static List<String> java(Path home, Path base) {
    return List.of(
        ApplicationServer.java(),
        "-Djboss.home.dir=" + home,
        "-Djboss.server.base.dir=" + base,
        "-Dorg.jboss.logmanager.nocolor=true");
  }

  /** The arguments that start one of WildFly's modules. */
  static List<String> module(Path home, String name) {
    return List.of(
        "-jar",
        home + File.separator + "jboss-modules.jar",
        "-mp",
        home.resolve("modules").toString(),
        name);
  }
}
