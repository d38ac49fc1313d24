package org.healthlink.sandbox;

import java.util.stream.Stream;
import org.healthlink.platform.database.TestSchema;
import org.healthlink.platform.encryption.Keyset;
import org.healthlink.platform.encryption.Keysets;

/** Databases that are away, strange, or not as the migrations made them. */
final class DatabaseCases {
  private static final String NO_DOCTORS = "zoom-doctors-not-read";
  private static final String NO_EVENTS = "zoom-webhook-not-read";
  private static final String KEYSET = "healthlink.encryption.keyset";
  private static final String NOT_COMPARED = "encryption-not-compared";

  private DatabaseCases() {}

  static Stream<Case> all() {
    return Stream.concat(servers(), Stream.concat(schemas(), keys()));
  }

  private static Stream<Case> servers() {
    return Stream.of(
        Case.of(
            "nobody listens",
            i -> i.with("db.url", "jdbc:postgresql://127.0.0.1:" + i.closedPort() + "/hospital"),
            "database-unreachable",
            NOT_COMPARED,
            NO_DOCTORS,
            NO_EVENTS),
        Case.of(
            "another name of the database",
            i -> i.with("db.url", i.databaseUrl().replaceAll("[^/]*$", "hospitl")),
            "database-unknown",
            NOT_COMPARED,
            NO_DOCTORS,
            NO_EVENTS),
        Case.of(
            "a login that the server does not know",
            i -> i.with("db.user", "nobody"),
            "database-login-refused",
            NOT_COMPARED,
            NO_DOCTORS,
            NO_EVENTS),
        Case.of(
            "a login that may not connect once more",
            i -> i.sql("create role crowded login connection limit 0").with("db.user", "crowded"),
            "database-connections-used-up",
            NOT_COMPARED,
            NO_DOCTORS,
            NO_EVENTS),
        Case.of(
            "a login that may read nothing",
            i -> i.sql("create role reader login").with("db.user", "reader"),
            "database-unreadable",
            NOT_COMPARED,
            NO_DOCTORS,
            NO_EVENTS),
        Case.of(
            "more connections than the server has",
            i -> i.with("db.pool.max", "500"),
            "database-connections-few"),
        Case.of(
            "a limit of the database that the pool exceeds",
            i ->
                i.sql(
                    "do $$ begin execute format('alter database %I connection limit 7',"
                        + " current_database()); end $$"),
            "database-connections-few"));
  }

  private static Stream<Case> schemas() {
    return Stream.of(
        Case.of("an empty database", i -> i.emptyDatabase(), "schema-empty", NO_DOCTORS, NO_EVENTS),
        Case.of(
            "a migration that has not run",
            i -> TestSchema.make(i.emptyDatabase().source(), "7"),
            "schema-behind",
            "zoom-webhook-no-event"),
        Case.of(
            "a migration of a newer version",
            i ->
                i.sql(
                    "insert into flyway_schema_history (installed_rank, version, description, type,"
                        + " script, checksum, installed_by, execution_time, success) values (99,"
                        + " '99', 'later', 'SQL', 'V99__later.sql', 1, 'it', 1, true)"),
            "schema-ahead"),
        Case.of(
            "a migration that broke off",
            i ->
                i.sql(
                    "insert into flyway_schema_history (installed_rank, version, description, type,"
                        + " script, checksum, installed_by, execution_time, success) values (99,"
                        + " '99', 'later', 'SQL', 'V99__later.sql', 1, 'it', 1, false)"),
            "schema-migration-failed"),
        Case.of(
            "a migration with another text",
            i -> i.sql("update flyway_schema_history set checksum = 7 where version = '2'"),
            "schema-migration-changed"),
        Case.of(
            "no constraint against double booking",
            i -> i.sql("alter table appointments drop constraint appointments_doctor_free"),
            "schema-object-missing"),
        Case.of(
            "no index for a doctor's day",
            i -> i.sql("drop index appointments_doctor_start"),
            "schema-object-missing"),
        Case.of(
            "an index that is not valid",
            i ->
                i.sql(
                    "update pg_index set indisvalid = false where indexrelid ="
                        + " 'appointments_start'::regclass"),
            "schema-object-invalid"),
        Case.of("no extension", i -> i.sql("drop extension btree_gist cascade"), extensionGone()));
  }

  /** With it go the constraints that need it. */
  private static String[] extensionGone() {
    return new String[] {
      "database-extension-missing",
      "schema-object-missing",
      "schema-object-missing",
      "schema-object-missing"
    };
  }

  private static Stream<Case> keys() {
    return Stream.of(
        Case.of("another keyset", i -> i.with(KEYSET, Keyset.generate()), "encryption-keys-wrong"),
        Case.of(
            "a new key that writes from the next start on",
            i -> i.with(KEYSET, Keysets.rotated(i.value(KEYSET))),
            "encryption-change-under-way"),
        Case.of(
            "a key that no text needs",
            i -> i.with(KEYSET, Keysets.withSpareKey(i.value(KEYSET))),
            "encryption-key-not-needed"),
        Case.of(
            "a key of the same name",
            i -> i.sql("update encryption_keys set proof = 'bm8='"),
            "encryption-keys-wrong"));
  }
}
