package org.healthlink.platform.database;

import javax.sql.DataSource;

/** Makes the schema as a start of the application does, where there is no application. */
public final class TestSchema {

  private TestSchema() {}

  /** All of it. */
  public static void make(DataSource database) {
    Migrations.configure(database).load().migrate();
  }

  /** What it was when this was the newest migration. */
  public static void make(DataSource database, String version) {
    Migrations.configure(database).target(version).load().migrate();
  }
}
