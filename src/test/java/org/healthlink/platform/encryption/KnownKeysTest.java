package org.healthlink.platform.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.healthlink.sandbox.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class KnownKeysTest {

  private static Database database;
  private final DataSource source = source();

  @BeforeAll
  static void start() throws IOException {
    database = Database.start(0);
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void nothingWasEverWritten() throws SQLException {
    sql("drop table if exists encryption_keys");
    sql("create table encryption_keys (key_id text primary key, proof text not null)");
  }

  @Test
  void theSameKeysetIsRightAgainAndAgain() throws SQLException {
    Keyset keyset = Keyset.parse(Keyset.generate());
    assertEquals(Optional.empty(), compare(keyset));
    assertEquals(Optional.empty(), compare(keyset));
  }

  @Test
  void aKeysetWithoutAKeyThatHasWrittenIsWrong() throws SQLException {
    Keyset first = Keyset.parse(Keyset.generate());
    compare(first);
    String problem = compare(Keyset.parse(Keyset.generate())).orElseThrow();
    assertTrue(problem.contains(first.primary()), problem);
  }

  @Test
  void aNewPrimaryBesideTheOldKeyIsRight() throws Exception {
    String old = Keyset.generate();
    compare(Keyset.parse(old));
    Keyset both = Keyset.parse(Keysets.base64(Keysets.withNewPrimary(Keysets.handle(old))));
    assertEquals(Optional.empty(), compare(both));
    assertTrue(compare(Keyset.parse(old)).orElseThrow().contains(both.primary()));
  }

  @Test
  void anotherKeyUnderTheSameNameIsWrong() throws SQLException {
    Keyset keyset = Keyset.parse(Keyset.generate());
    compare(keyset);
    sql("update encryption_keys set proof = 'AQAAAAAAAAAAAAAA'");
    assertTrue(compare(keyset).orElseThrow().contains("another one"));
  }

  private Optional<String> compare(Keyset keyset) throws SQLException {
    return new KnownKeys(source, keyset).compare();
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
