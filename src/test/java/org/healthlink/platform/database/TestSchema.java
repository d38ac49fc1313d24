package org.healthlink.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes the schema as a start of the application does, where there is no application. */
public final class TestSchema {

  private TestSchema() {}

  /** All of it. */
  public static void make(DataSource database) {
    Migrations.of(database).migrate();
  }

  /** What it was when this was the newest migration. */
  public static void make(DataSource database, String version) {
    Flyway.configure()
        .configuration(Migrations.of(database).getConfiguration())
        .target(version)
        .load()
        .migrate();
  }
}
