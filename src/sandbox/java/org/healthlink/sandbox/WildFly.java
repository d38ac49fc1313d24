package org.healthlink.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    new WildFlyScripts(home, scripts).apply(base, directory.resolve("wildfly-configuration.log"));
    Files.copy(war, base.resolve("deployments").resolve("healthlink.war"));
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    List<String> command = new ArrayList<>(WildFlyScripts.java(home, base));
    command.add("-Xmx768m");
    command.add("-XX:MaxGCPauseMillis=20");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Djava.awt.headless=true");
    command.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
    command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/boot.log"));
    command.addAll(WildFlyScripts.module(home, "org.jboss.as.standalone"));
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
}
