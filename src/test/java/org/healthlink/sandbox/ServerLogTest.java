package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  private static final String PAYARA =
      "[2026-11-23T19:25:56.522+0000] [] [%s] [%s] [%s] [tid: _ThreadID=1 _ThreadName=main]"
          + " [timeMillis: 1795461956522] [levelValue: 1000] %s\n";
  private static final String WILDFLY =
      "19:25:56,522 %s [%s] (ServerService Thread Pool -- 1) %s\n";

  @TempDir private Path directory;

  @Test
  void theConfigurationCheckComesFirst() throws Exception {
    ServerLog log =
        log(
            PAYARA.formatted("SEVERE", "", "org.healthlink.platform", "other"),
            PAYARA.formatted("INFO", "", "org.healthlink.configuration", "fine"),
            PAYARA.formatted("SEVERE", "", "org.healthlink.configuration", "db.url: needed"),
            "Caused by: java.lang.Error: a cause\n",
            PAYARA.formatted("SEVERE", "", "org.healthlink.configuration", "db.user: needed"));

    assertEquals(Optional.of("db.url: needed"), log.reason());
  }

  @Test
  void aMessageOfPayaraMayBeginOnTheNextLine() throws Exception {
    ServerLog log = log(PAYARA.formatted("SEVERE", "", "org.healthlink.zoom", "[[\n  It broke]]"));

    assertEquals(Optional.of("It broke"), log.reason());
  }

  @Test
  void withoutAnErrorOfOursTheServersFirstCauseCounts() throws Exception {
    ServerLog log =
        log(
            PAYARA.formatted(
                "SEVERE",
                "AS-WEB-1",
                "jakarta.enterprise.web",
                """
                [[
                  Startup failed
                java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:1)
                Caused by: java.io.IOException: middle
                \tat a.B.c(B.java:1)
                Caused by: java.lang.Error: inner
                \t... 40 more
                ]]"""),
            PAYARA.formatted("SEVERE", "", "later", "later"));

    assertEquals(Optional.of("java.lang.Error: inner"), log.reason());
  }

  @Test
  void wildFlysFormatIsUnderstoodToo() throws Exception {
    ServerLog log =
        log(
            WILDFLY.formatted("WARN ", "org.jboss.as", "a warning"),
            WILDFLY.formatted("ERROR", "org.jboss.msc.service.fail", "MSC000001: Failed"),
            "\tat a.B.c(B.java:1)\n",
            WILDFLY.formatted("ERROR", "org.healthlink.configuration", "db.url: needed"));

    assertEquals(Optional.of("db.url: needed"), log.reason());
    assertTrue(log.contains(Pattern.compile("MSC000001: ")));
    assertFalse(log.contains(Pattern.compile("WFLYSRV0025: ")));
  }

  @Test
  void aLogThatIsNotThereYetSaysNothing() {
    ServerLog log = new ServerLog(directory.resolve("none.log"));

    assertEquals(Optional.empty(), log.reason());
    assertFalse(log.contains(Pattern.compile(".")));
  }

  private ServerLog log(String... lines) throws IOException {
    Path file = directory.resolve("server.log");
    Files.writeString(file, String.join("", lines));
    return new ServerLog(file);
  }
}
