package org.healthlink.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.healthlink.platform.encryption.EncryptedColumn;
import org.healthlink.platform.encryption.Encryption;

/**
 * Encrypts what installations of the first version wrote in clear. Names tables and columns itself:
 * a migration stays what it was, whatever becomes of the code around it.
 */
class EncryptExistingTexts implements JavaMigration {

  private static final List<EncryptedColumn> COLUMNS =
      List.of(
          new EncryptedColumn("doctors", "name"),
          new EncryptedColumn("doctors", "email"),
          new EncryptedColumn("patients", "name"),
          new EncryptedColumn("patients", "email"),
          new EncryptedColumn("appointments", "reason_for_visit"),
          new EncryptedColumn("appointments", "notes"),
          new EncryptedColumn("appointments", "cancellation_reason"),
          new EncryptedColumn("appointments", "zoom_join_url"),
          new EncryptedColumn("appointments", "zoom_meeting_password"));

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("5");
  }

  @Override
  public String getDescription() {
    return "encrypt existing texts";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    hashAddresses(context.getConnection());
    for (EncryptedColumn column : COLUMNS) {
      encrypt(context.getConnection(), column);
    }
  }

  private static void hashAddresses(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select id, email from patients");
        PreparedStatement update =
            connection.prepareStatement("update patients set email_hash = ? where id = ?");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String email = rows.getString(2).strip().toLowerCase(Locale.ROOT);
        update.setString(1, Encryption.current().hash("patients.email", email));
        update.setObject(2, rows.getObject(1));
        update.executeUpdate();
      }
    }
  }

  private static void encrypt(Connection connection, EncryptedColumn column) throws SQLException {
    String name = column.column();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select id, "
                    + name
                    + " from "
                    + column.table()
                    + " where "
                    + name
                    + " is not null");
        PreparedStatement update =
            connection.prepareStatement(
                "update " + column.table() + " set " + name + " = ? where id = ?");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        UUID id = rows.getObject(1, UUID.class);
        update.setString(1, column.encrypt(id, rows.getString(2)));
        update.setObject(2, id);
        update.executeUpdate();
      }
    }
  }
}
