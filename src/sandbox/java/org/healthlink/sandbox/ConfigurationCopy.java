package org.healthlink.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The configuration files of the product, copied, with single lines replaced. A line that does not
 * stand in its file exactly once is a failure: the files and their users have drifted apart.
 */
public final class ConfigurationCopy {

  private final Path folder;

  public ConfigurationCopy(Path originals, Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(originals)) {
        for (Path file : files.toList()) {
          Files.writeString(folder.resolve(file.getFileName()), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Puts another line in the place of one that is there. */
  public ConfigurationCopy replace(String file, String line, String replacement) {
    Path copy = folder.resolve(file);
    try {
      String text = Files.readString(copy);
      long found = text.lines().filter(other -> other.strip().equals(line)).count();
      if (found != 1) {
        throw new IllegalStateException(file + " has the line " + line + " " + found + " times");
      }
      Files.writeString(copy, text.replace(line + "\n", replacement + "\n"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
