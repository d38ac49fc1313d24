package org.healthlink.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.healthlink.platform.diagnosis.Finding;
import org.healthlink.platform.diagnosis.FindingKind;

/** Compares the schema with the migrations of this version. */
final class SchemaDiagnosis {

  private final MigrationInfo[] migrations;
  private final boolean extension;

  /**
   * @param extension whether the extension that the constraints need is there
   * @throws SQLException when the history of migrations cannot be read
   */
  SchemaDiagnosis(DataSource source, boolean extension) throws SQLException {
    this.migrations = migrations(source);
    this.extension = extension;
  }

  private static MigrationInfo[] migrations(DataSource source) throws SQLException {
    try {
      return Migrations.configure(source).load().info().all();
    } catch (FlywayException e) {
      // Its message quotes statements and addresses.
      throw e.getCause() instanceof SQLException cause ? cause : new SQLException();
    }
  }

  List<Finding> look(Connection connection) throws SQLException {
    List<MigrationInfo> applied = having(info -> info.getState().isApplied());
    if (applied.isEmpty()) {
      return extension
          ? List.of(
              DatabaseFindings.SCHEMA_EMPTY.of("The application has not made its tables yet."))
          : List.of(
              DatabaseFindings.SCHEMA_EMPTY.of(
                  "The application has not made its tables yet; its user must be allowed to create"
                      + " the extension btree_gist."));
    }
    List<Finding> findings = new ArrayList<>();
    if (!extension) {
      findings.add(DatabaseFindings.EXTENSION_MISSING.of("The extension btree_gist is not there."));
    }
    findings.addAll(migrations());
    SchemaObjects expected = SchemaObjects.of(applied.stream().map(MigrationInfo::getScript));
    findings.addAll(objects(expected, connection));
    return findings.isEmpty() ? List.of(complete(applied, expected)) : findings;
  }

  private List<Finding> migrations() {
    Stream<Finding> failed =
        one(
            DatabaseFindings.MIGRATION_FAILED,
            "The migration(s) %s broke off.",
            having(info -> info.getState().isFailed()));
    Stream<Finding> changed =
        one(
            DatabaseFindings.MIGRATION_CHANGED,
            "The migration(s) %s ran with another text than this version has.",
            having(info -> info.getState().isApplied() && !info.isChecksumMatching()));
    Stream<Finding> behind =
        one(
            DatabaseFindings.SCHEMA_BEHIND,
            "The migration(s) %s of this version have not run.",
            having(info -> !info.getState().isApplied() && info.getState().isResolved()));
    Stream<Finding> ahead =
        one(
            DatabaseFindings.SCHEMA_AHEAD,
            "The migration(s) %s are of a newer version.",
            having(SchemaDiagnosis::isOfNewerVersion));
    return Stream.of(failed, changed, behind, ahead).flatMap(s -> s).toList();
  }

  private static boolean isOfNewerVersion(MigrationInfo info) {
    MigrationState state = info.getState();
    return state.isApplied() && !state.isResolved() && !state.isFailed();
  }

  private static Stream<Finding> one(FindingKind kind, String text, List<MigrationInfo> found) {
    return found.isEmpty() ? Stream.empty() : Stream.of(kind.of(text.formatted(versions(found))));
  }

  private List<Finding> objects(SchemaObjects expected, Connection connection) throws SQLException {
    SchemaObjects.Difference difference = expected.compare(connection);
    return Stream.concat(
            difference.missing().stream()
                .map(name -> DatabaseFindings.OBJECT_MISSING.of("The schema lacks " + name + ".")),
            difference.invalid().stream()
                .map(name -> DatabaseFindings.OBJECT_INVALID.of("Not in force: " + name + ".")))
        .toList();
  }

  private static Finding complete(List<MigrationInfo> applied, SchemaObjects expected) {
    return DatabaseFindings.SCHEMA.of(
        "The migrations %s have run; all %d tables, constraints, indexes and triggers that they"
                .formatted(versions(applied), expected.count())
            + " name are there and in force.");
  }

  private List<MigrationInfo> having(java.util.function.Predicate<MigrationInfo> property) {
    return Arrays.stream(migrations).filter(property).toList();
  }

  private static String versions(List<MigrationInfo> found) {
    return found.stream()
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
