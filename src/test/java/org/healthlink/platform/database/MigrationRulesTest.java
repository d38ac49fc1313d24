package org.healthlink.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.healthlink.sandbox.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Two versions run on one database while it is updated: the older one must not notice. */
class MigrationRulesTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

  /** The first release came with these. */
  private static final int BEFORE_THE_RULE = 2;

  /** What takes from the version before what it reads, or asks of it what it does not write. */
  private static final List<Pattern> FORBIDDEN =
      Stream.of(
              "\\bdrop\\s+(table|column|view|function|default)\\b",
              "\\bdrop\\s+(?!index\\b|constraint\\b|not\\b|trigger\\b)\\w+",
              "\\brename\\b",
              "\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b",
              "\\bset\\s+not\\s+null\\b",
              "\\badd\\s+(column\\s+)?(?!constraint\\b)\\w+\\s(?![^,;]*\\bdefault\\b)[^,;]*\\bnot\\s+null\\b",
              "\\b(truncate|delete\\s+from)\\b")
          .map(Pattern::compile)
          .toList();

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.filter(file -> version(file) > BEFORE_THE_RULE).toList().stream();
    }
  }

  private static int version(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aMigrationOnlyAdds(Path script) throws IOException {
    assertEquals(List.of(), offences(Files.readString(script)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table doctors drop column name",
        "alter table doctors drop name",
        "drop table doctors",
        "alter table doctors rename column name to title",
        "alter table doctors alter column name type varchar(9)",
        "alter table doctors alter name set data type varchar(9)",
        "alter table doctors alter column name set not null",
        "alter table doctors alter column name drop default",
        "ALTER TABLE doctors\n  ADD COLUMN title text NOT NULL",
        "alter table doctors add title text not null, add other text default ''",
        "delete from doctors"
      })
  void whatTheVersionBeforeWouldNoticeIsFound(String sql) {
    assertTrue(!offences(sql).isEmpty(), sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table doctors add column title text",
        "alter table doctors add column title text not null default ''",
        "alter table doctors add column title text default '' not null",
        "create table rooms (id uuid primary key, name text not null)",
        "drop index doctors_name",
        "alter table doctors alter column name drop not null",
        "-- drop table doctors\nselect 1",
        "create trigger x before update or delete on rooms"
      })
  void whatItDoesNotNoticeIsAllowed(String sql) {
    assertEquals(List.of(), offences(sql));
  }

  private static List<String> offences(String script) {
    String sql = script.replaceAll("--[^\\n]*", " ").toLowerCase(Locale.ROOT);
    return FORBIDDEN.stream()
        .flatMap(pattern -> pattern.matcher(sql).results().map(match -> match.group()))
        .toList();
  }

  @Test
  void aSchemaThatANewerVersionHasChangedIsTakenAsItIs() throws Exception {
    try (Database database = Database.start(0)) {
      DataSource source = source(database);
      Migrations.configure(source).load().migrate();
      Path newer = Files.createTempDirectory("newer");
      Path script = newer.resolve("V1000__future.sql");
      Files.writeString(script, "alter table doctors add column title text not null default ''");
      Flyway next =
          Migrations.configure(source)
              .locations("classpath:db/migration", "filesystem:" + newer)
              .load();
      assertEquals(1, next.migrate().migrationsExecuted);
      Files.delete(script);
      Files.delete(newer);
      assertEquals(0, Migrations.configure(source).load().migrate().migrationsExecuted);
    }
  }

  private static DataSource source(Database database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    return source;
  }
}
