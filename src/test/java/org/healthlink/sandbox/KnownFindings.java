package org.healthlink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.healthlink.platform.diagnosis.FindingKind;

/** All kinds of findings that there are in classes {@code …Findings}. */
public final class KnownFindings {
  private static final Path CLASSES = Path.of("target/classes");

  private KnownFindings() {}

  /** In no order. */
  public static List<FindingKind> all() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith("Findings.class"))
          .map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .flatMap(KnownFindings::kinds)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<FindingKind> kinds(String type) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredFields())
          .filter(field -> field.getType() == FindingKind.class)
          .map(KnownFindings::value);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FindingKind value(Field field) {
    try {
      field.setAccessible(true);
      return (FindingKind) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
