package org.healthlink.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path directory;

  @Test
  void postgres17IsReachedOverLoopbackAndGoesWithItsData() throws Exception {
    Path data = directory.resolve("data");
    Database database = Database.start(0, directory, data);
    try (database;
        Connection connection = database.connection()) {
      assertEquals(
          "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres", database.jdbcUrl());
      assertTrue(show(connection, "server_version").startsWith("17."));
      assertEquals("200", show(connection, "max_connections"));
      assertEquals("127.0.0.1", show(connection, "listen_addresses"));
      assertTrue(Files.exists(data));
    }
    assertTrue(Files.notExists(data));
    assertThrows(
        SQLException.class,
        () ->
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password()));
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + setting)) {
      result.next();
      return result.getString(1);
    }
  }
}
