package org.healthlink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A directory of secrets as the servers read it: a file's name is a key, its content the value. */
final class SecretsDirectory implements ConfigSource {
  private static final int ORDINAL = 90;

  private final TreeMap<String, String> values = new TreeMap<>();

  SecretsDirectory(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        values.put(file.getFileName().toString(), Files.readString(file).strip());
      }
    } catch (IOException e) {
      throw new RunFailure("The directory of secrets cannot be read: " + directory);
    } catch (UncheckedIOException e) {
      throw new RunFailure("A file of the directory of secrets cannot be read: " + directory);
    }
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String key) {
    return values.get(key);
  }

  @Override
  public String getName() {
    return "directory of secrets";
  }
}
