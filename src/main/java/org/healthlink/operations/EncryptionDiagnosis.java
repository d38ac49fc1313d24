package org.healthlink.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.healthlink.platform.database.DirectConnections;
import org.healthlink.platform.database.SqlStates;
import org.healthlink.platform.diagnosis.DiagnosticCheck;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.encryption.Encryption;
import org.healthlink.platform.encryption.Keyset;
import org.healthlink.platform.encryption.KnownKeys;

/** Compares the configured keys with those that texts in the database need. */
@ApplicationScoped
public class EncryptionDiagnosis implements DiagnosticCheck {

  @Override
  public String name() {
    return "Encryption";
  }

  @Override
  public List<String> keys() {
    return List.of("db.", "healthlink.encryption.");
  }

  @Override
  public List<Finding> look() {
    Keyset keyset = Encryption.configuredKeyset();
    DataSource source = DirectConnections.source();
    try {
      Optional<String> problem = new KnownKeys(source, keyset).problem();
      return problem.isPresent()
          ? List.of(
              EncryptionFindings.KEYS_WRONG.of(
                  "healthlink.encryption.keyset: " + problem.get() + "."))
          : state(keyset, needed(source));
    } catch (SQLException e) {
      return List.of(
          SqlStates.UNDEFINED_TABLE.equals(e.getSQLState())
              ? EncryptionFindings.KEYS.of("The keyset is right, and nothing is encrypted yet.")
              : EncryptionFindings.NOT_COMPARED.of(
                  "The keys of the database could not be read (SQL state "
                      + e.getSQLState()
                      + ")."));
    }
  }

  private static List<Finding> state(Keyset keyset, Set<String> needed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        EncryptionFindings.KEYS.of(
            "The keyset reads all texts; its key %s writes.".formatted(keyset.primary())));
    Set<String> former = new TreeSet<>(needed);
    former.remove(keyset.primary());
    if (!former.isEmpty()) {
      findings.add(
          EncryptionFindings.CHANGE_UNDER_WAY.of(
              "Texts of the key(s) %s are being changed to the key %s."
                  .formatted(String.join(", ", former), keyset.primary())));
    }
    Set<String> idle = new TreeSet<>(keyset.ids());
    idle.remove(keyset.primary());
    idle.removeAll(needed);
    if (!idle.isEmpty()) {
      findings.add(
          EncryptionFindings.KEY_NOT_NEEDED.of(
              "No text needs the key(s) %s.".formatted(String.join(", ", idle))));
    }
    return findings;
  }

  private static Set<String> needed(DataSource source) throws SQLException {
    Set<String> needed = new TreeSet<>();
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select key_id from encryption_keys");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        needed.add(rows.getString(1));
      }
    }
    return needed;
  }
}
