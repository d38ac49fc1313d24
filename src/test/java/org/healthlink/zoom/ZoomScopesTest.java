package org.healthlink.zoom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomScopesTest {

  private static final Logger LOG = Logger.getLogger(ZoomScopes.class.getName());

  private final List<String> warnings = new ArrayList<>();
  private final ZoomScopes scopes = new ZoomScopes();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          warnings.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private static final String GRANULAR =
      "meeting:write:meeting:admin meeting:read:meeting:admin meeting:update:meeting:admin"
          + " meeting:delete:meeting:admin meeting:update:status:admin"
          + " meeting:read:list_meetings:admin user:read:user:admin";

  @BeforeEach
  void listen() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(listener);
    LOG.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GRANULAR,
        "meeting:read:admin meeting:write:admin user:read:admin",
        "user:read:admin meeting:write:admin  meeting:read:meeting:admin"
            + " meeting:read:list_meetings:admin",
      })
  void eitherGenerationOfScopesIsEnough(String granted) {
    scopes.granted(granted);
    assertEquals(List.of(), warnings);
  }

  @Test
  void missingScopesAreNamedInBothGenerations() {
    scopes.granted(GRANULAR.replace("meeting:read:list_meetings:admin ", ""));
    assertEquals(
        List.of(
            "The Zoom app lacks scopes: meeting:read:list_meetings:admin"
                + " (classic: meeting:read:admin)"),
        warnings);
  }

  @Test
  void namesOfUserLevelScopesDoNotCount() {
    scopes.granted("meeting:write:meeting meeting:read:meeting meeting:read:list_meetings");
    assertEquals(1, warnings.size());
  }

  @Test
  void theSameShortfallIsToldOnceAndANewOneAgain() {
    scopes.granted("meeting:write:admin");
    scopes.granted("meeting:write:admin");
    assertEquals(1, warnings.size());
    scopes.granted(null);
    assertEquals(2, warnings.size());
    assertTrue(warnings.get(1).contains("meeting:write:meeting:admin"), warnings::toString);
  }
}
