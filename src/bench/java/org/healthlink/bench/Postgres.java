package org.healthlink.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.healthlink.sandbox.Database;

/**
 * The PostgreSQL that application and bar share.
 *
 * @param database the server
 * @param scripts the directory of our SQL
 */
record Postgres(Database database, Path scripts) {

  /** A new connection to one of its databases; the caller closes it. */
  Connection connection(String name) throws SQLException {
    return DriverManager.getConnection(url(name), database.user(), database.password());
  }

  String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + database.port() + "/" + name;
  }

  /** Runs statements one by one, each in a transaction of its own. */
  void run(String name, String... statements) throws SQLException {
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A database that begins empty. */
  void create(String name) throws SQLException {
    run("postgres", "drop database if exists " + name + " with (force)", "create database " + name);
  }

  /** A database that begins as another one is. Nobody may be connected to that. */
  void copy(String template, String name) throws SQLException {
    run(
        "postgres",
        "drop database if exists " + name + " with (force)",
        "create database " + name + " template " + template);
  }

  /** Writes out what is dirty, so that no measurement pays for the one before. */
  void checkpoint() throws SQLException {
    run("postgres", "checkpoint");
  }

  String script(String file) {
    try {
      return Files.readString(scripts.resolve(file));
    } catch (IOException e) {
      throw new BenchFailure("Cannot read " + scripts.resolve(file));
    }
  }
}
