package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders for tests; each is empty when it is given out. */
public final class Workspace {

  private Workspace() {}

  /** An empty folder of this name; what an earlier run left there is removed. */
  public static Path fresh(String name) {
    Path folder = Built.work().resolve(name);
    remove(folder);
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Removes a folder with all that is in it; one that is not there is fine. */
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(entry);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Copies a folder's files, without the lock files of the database in it. */
  public static void copyDatabase(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path entry : tree.filter(path -> !path.toString().endsWith(".lck")).toList()) {
        Files.copy(entry, to.resolve(from.relativize(entry).toString()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
