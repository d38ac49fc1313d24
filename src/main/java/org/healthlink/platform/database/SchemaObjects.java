package org.healthlink.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables, constraints, indexes and triggers that our migrations give names to, as the texts of
 * the migrations themselves say.
 *
 * @param names with their kind: {@code constraint appointments_doctor_free}
 */
record SchemaObjects(Set<String> names) {

  private static final String DIRECTORY = "db/migration/";
  private static final Pattern MADE_OR_DROPPED =
      Pattern.compile(
          "(?m)^(?!\\s*--).*?\\b(create|drop|constraint)\\s+(?:unique\\s+)?"
              + "(?:(table|index|trigger)\\s+)?(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z_]+)");
  private static final String ALL =
      """
      select 'table ' || relname, true from pg_class
        where relkind = 'r' and relnamespace = current_schema()::regnamespace
      union all
      select 'constraint ' || conname, convalidated from pg_constraint
        where connamespace = current_schema()::regnamespace
      union all
      select 'index ' || c.relname, i.indisvalid and i.indisready from pg_index i
        join pg_class c on c.oid = i.indexrelid
        where c.relnamespace = current_schema()::regnamespace
      union all
      select 'trigger ' || tgname, tgenabled in ('O', 'A') from pg_trigger t
        join pg_class c on c.oid = t.tgrelid
        where not tgisinternal and c.relnamespace = current_schema()::regnamespace
      """;

  /** What is not as it should be, with its kind. */
  record Difference(List<String> missing, List<String> invalid) {}

  /** What is there after these migrations, in the order of their running. */
  static SchemaObjects of(Stream<String> scripts) {
    Set<String> names = new TreeSet<>();
    scripts.filter(script -> script.endsWith(".sql")).forEach(script -> read(script, names));
    return new SchemaObjects(Set.copyOf(names));
  }

  /** A migration of a newer version is not here, and nothing is known of what it made. */
  private static void read(String script, Set<String> names) {
    try (InputStream text =
        SchemaObjects.class.getClassLoader().getResourceAsStream(DIRECTORY + script)) {
      if (text != null) {
        apply(new String(text.readAllBytes(), StandardCharsets.UTF_8), names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void apply(String migration, Set<String> names) {
    Matcher matcher = MADE_OR_DROPPED.matcher(migration);
    while (matcher.find()) {
      String verb = matcher.group(1);
      String kind = verb.equals("constraint") ? verb : matcher.group(2);
      String name = kind + " " + matcher.group(3);
      if (kind != null && verb.equals("drop")) {
        names.remove(name);
      } else if (kind != null) {
        names.add(name);
      }
    }
  }

  int count() {
    return names.size();
  }

  Difference compare(Connection connection) throws SQLException {
    TreeMap<String, Boolean> found = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.merge(rows.getString(1), rows.getBoolean(2), Boolean::logicalAnd);
      }
    }
    List<String> missing =
        names.stream().filter(name -> !found.containsKey(name)).sorted().toList();
    List<String> invalid =
        names.stream().filter(name -> Boolean.FALSE.equals(found.get(name))).sorted().toList();
    return new Difference(missing, invalid);
  }
}
