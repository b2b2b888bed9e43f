package org.quittance.system.crash;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** How far a run came; on disk after each round, so that a run that was cut off goes on there. */
final class RunState {

  private final Path file;
  private final Properties values = new Properties();

  RunState(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try {
        values.load(new StringReader(Files.readString(file)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  boolean isNew() {
    return values.isEmpty();
  }

  /** Whether an earlier life of the check made rounds already. */
  boolean isStarted() {
    return text("sku") != null;
  }

  long get(String name) {
    return Long.parseLong(values.getProperty(name, "0"));
  }

  void add(String name, long more) {
    set(name, get(name) + more);
  }

  void set(String name, long value) {
    values.setProperty(name, Long.toString(value));
  }

  String text(String name) {
    return values.getProperty(name);
  }

  void set(String name, String value) {
    values.setProperty(name, value);
  }

  /** All or nothing of it reaches the disk. */
  void save() {
    var text = new StringWriter();
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      values.store(text, null);
      Files.writeString(draft, text.toString());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
