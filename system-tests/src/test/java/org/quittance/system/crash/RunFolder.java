package org.quittance.system.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.quittance.system.harness.Built;
import org.quittance.system.harness.Workspace;

/**
 * The folder of one run: everything it needs to go on stands there. A run that was cut off is taken
 * up by the next one of the same name, or by {@code -Dresume=DIR}; one that ended badly is kept to
 * be looked at; one that is under way is left alone.
 */
final class RunFolder {

  private static final String ENDED = "ended";

  private final Path path;

  // Held while the process lives.
  @SuppressWarnings("unused")
  private final FileChannel lock;

  private RunFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static RunFolder open(String name) {
    String resumed = System.getProperty("resume", "");
    if (!resumed.isEmpty()) {
      Path path = Path.of(resumed).toAbsolutePath();
      if (!Files.isDirectory(path)) {
        throw new IllegalArgumentException("-Dresume: there is no folder " + path);
      }
      return new RunFolder(path, lock(path));
    }
    for (int number = 1; ; number++) {
      Path path = Built.work().resolve(number == 1 ? name : name + "-" + number);
      FileChannel lock = Files.exists(path.resolve(ENDED)) ? null : lock(path);
      if (lock != null) {
        return new RunFolder(path, lock);
      }
    }
  }

  Path path() {
    return path;
  }

  /**
   * @param clean whether nobody needs it any more
   */
  void end(boolean clean) {
    try {
      if (clean) {
        Workspace.remove(path);
      } else {
        Files.writeString(path.resolve(ENDED), "");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Null if another process is at work there. */
  private static FileChannel lock(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel file =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        return null;
      }
      return file;
    } catch (OverlappingFileLockException here) {
      return null;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
