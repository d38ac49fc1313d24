package org.healthlink.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Compares the keyset with the keys that have written texts into the database, before anything
 * reads one. A key is known again by a proof: a fixed text that it encrypted when it was first
 * used.
 */
public final class KnownKeys {

  private static final byte[] PROVEN = "healthlink".getBytes(StandardCharsets.UTF_8);

  private final DataSource database;
  private final Keyset keyset;

  public KnownKeys(DataSource database, Keyset keyset) {
    this.database = database;
    this.keyset = keyset;
  }

  /**
   * Takes note of the key that writes from now on.
   *
   * @return what is wrong with the keyset, in one sentence; empty when it reads all that is there
   */
  public Optional<String> compare() throws SQLException {
    try (Connection connection = database.getConnection()) {
      Optional<String> problem = problem(connection);
      if (problem.isEmpty()) {
        remember(connection);
      }
      return problem;
    }
  }

  /**
   * Compares and takes note of nothing.
   *
   * @return as {@link #compare}
   */
  public Optional<String> problem() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return problem(connection);
    }
  }

  private Optional<String> problem(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select key_id, proof from encryption_keys");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String id = rows.getString(1);
        if (!keyset.ids().contains(id)) {
          return Optional.of("the database holds texts of the key " + id + ", which it lacks");
        }
        if (!proves(id, rows.getString(2))) {
          return Optional.of("its key " + id + " is another one than the database's of this name");
        }
      }
      return Optional.empty();
    }
  }

  private boolean proves(String id, String proof) {
    try {
      keyset.decrypt(Base64.getDecoder().decode(proof), context(id));
      return true;
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  private void remember(Connection connection) throws SQLException {
    String id = keyset.primary();
    String proof = Base64.getEncoder().encodeToString(keyset.encrypt(PROVEN, context(id)));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into encryption_keys (key_id, proof) values (?, ?) on conflict do nothing")) {
      insert.setString(1, id);
      insert.setString(2, proof);
      insert.executeUpdate();
    }
  }

  private static byte[] context(String id) {
    return ("encryption_keys.proof:" + id).getBytes(StandardCharsets.UTF_8);
  }
}
