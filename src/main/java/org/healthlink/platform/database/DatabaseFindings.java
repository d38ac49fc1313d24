package org.healthlink.platform.database;

import org.healthlink.platform.diagnosis.FindingKind;

/** What can be found about the database and what is in it. */
final class DatabaseFindings {

  static final FindingKind REACHED = FindingKind.ok("database-reached");

  static final FindingKind UNREACHABLE =
      FindingKind.error(
          "database-unreachable",
          "Check host and port of db.url, the firewall, listen_addresses and pg_hba.conf.");

  static final FindingKind LOGIN_REFUSED =
      FindingKind.error(
          "database-login-refused", "Check db.user, db.password and the rules of pg_hba.conf.");

  static final FindingKind UNKNOWN =
      FindingKind.error(
          "database-unknown", "Create the database, or correct the name at the end of db.url.");

  static final FindingKind FULL =
      FindingKind.error(
          "database-connections-used-up",
          "See in pg_stat_activity who holds them; raise max_connections or lower db.pool.max.");

  static final FindingKind BROKEN =
      FindingKind.error(
          "database-unreadable", "See the database's own log for what it says at this time.");

  static final FindingKind TOO_OLD =
      FindingKind.error("database-version-too-old", "Update PostgreSQL to version 14 or newer.");

  static final FindingKind UNTRIED =
      FindingKind.info("database-version-untried", "PostgreSQL 14 to 17 are what we test with.");

  static final FindingKind EXTENSION_MISSING =
      FindingKind.error(
          "database-extension-missing",
          "Run create extension btree_gist as the owner of the database.");

  static final FindingKind CONNECTIONS_FEW =
      FindingKind.warn(
          "database-connections-few",
          "Lower db.pool.max, or raise max_connections or the limit of the role or the database:"
              + " every node may open db.pool.max connections.");

  static final FindingKind CLOCK_OFF =
      FindingKind.warn(
          "database-clock-off", "Have the clocks of this machine and of the database set by NTP.");

  static final FindingKind SCHEMA = FindingKind.ok("schema-complete");

  static final FindingKind SCHEMA_EMPTY =
      FindingKind.info("schema-empty", "The first start of the application makes it.");

  static final FindingKind SCHEMA_BEHIND =
      FindingKind.warn(
          "schema-behind", "Start this version of the application: it migrates by itself.");

  static final FindingKind SCHEMA_AHEAD =
      FindingKind.info(
          "schema-ahead", "Finish the update: migrations only add, so this version runs, too.");

  static final FindingKind MIGRATION_FAILED =
      FindingKind.error(
          "schema-migration-failed",
          "Restore the backup from before the update, or ask the developers with the log of that"
              + " start.");

  static final FindingKind MIGRATION_CHANGED =
      FindingKind.error(
          "schema-migration-changed",
          "Deploy a WAR of ours: the next start refuses migrations that were changed.");

  static final FindingKind OBJECT_MISSING =
      FindingKind.error(
          "schema-object-missing",
          "Somebody has changed the schema by hand: make it again as the migrations of db/migration"
              + " have it.");

  static final FindingKind OBJECT_INVALID =
      FindingKind.error(
          "schema-object-invalid",
          "Validate the constraint, rebuild the index (reindex) or enable the trigger.");

  private DatabaseFindings() {}
}
