package org.healthlink.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfiguredLoginTest {
  private final ConfiguredLogin login = new ConfiguredLogin();

  @BeforeEach
  void somethingIsConfigured() {
    System.setProperty("db.url", "jdbc:postgresql://localhost/healthlink");
    System.setProperty("db.user", "healthlink");
    System.setProperty("db.password", "first");
  }

  @AfterEach
  void nothingIsConfigured() {
    System.clearProperty("db.url");
    System.clearProperty("db.user");
    System.clearProperty("db.password");
  }

  @Test
  void aChangedPasswordIsTheNextConnectionsPassword() {
    assertEquals(
        Map.of("user", "healthlink", "password", "first"), login.getSecurityProperties(login));
    System.setProperty("db.password", "second");
    assertEquals(
        Map.of("user", "healthlink", "password", "second"), login.getSecurityProperties(login));
  }

  @Test
  void othersCredentialsAreNotItsConcern() {
    assertNull(login.getSecurityProperties(new ConfiguredLogin()));
  }
}
