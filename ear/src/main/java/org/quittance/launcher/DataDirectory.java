package org.quittance.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one directory that holds everything that must last: both embedded databases, the transaction
 * log, content, keys and logs. {@code run/} inside it is emptied at each start.
 *
 * <p>An operating-system lock keeps a second process out; it ends with the process, however that
 * ends.
 */
final class DataDirectory {

  private final Path root;
  private final FileLock lock;

  private DataDirectory(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the directory if need be and takes its lock.
   *
   * @throws StartRefused if it is no directory, cannot be written, or another process holds it
   */
  static DataDirectory open(Path given) throws StartRefused {
    Path root = given.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new StartRefused(
          "data-not-writable", root + " is a file. Give a directory with --data.");
    }
    try {
      Files.createDirectories(root);
      var channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw inUse(root);
      }
      var directory = new DataDirectory(root, lock);
      directory.emptyRunDirectory();
      for (String part : new String[] {"log", "keys", "content", "transactions", "jobs"}) {
        Files.createDirectories(root.resolve(part));
      }
      return directory;
    } catch (OverlappingFileLockException sameProcess) {
      throw inUse(root);
    } catch (IOException failed) {
      throw new StartRefused(
          "data-not-writable",
          "The data directory "
              + root
              + " cannot be used; what could not be made or written: "
              + failed.getMessage()
              + ". Give a directory this user may write to.");
    }
  }

  /** The directory as another process holds it: to read it and to leave marks, no more. */
  static DataDirectory ofAnother(Path given) {
    return new DataDirectory(given.toAbsolutePath().normalize(), null);
  }

  /** Whether some process holds the directory's lock now. */
  static boolean isInUse(Path given) throws IOException {
    Path file = given.toAbsolutePath().normalize().resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  private static StartRefused inUse(Path root) {
    return new StartRefused(
        "data-in-use",
        "The data directory "
            + root
            + " is in use by another process. Stop that server first, or give another --data.");
  }

  /** Lets another process have the directory. */
  void release() throws IOException {
    lock.acquiredBy().close();
  }

  private void emptyRunDirectory() throws IOException {
    Path run = path("run");
    if (Files.exists(run)) {
      try (Stream<Path> tree = Files.walk(run)) {
        for (Path leftover : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(leftover);
        }
      }
    }
    Files.createDirectories(run);
  }

  Path root() {
    return root;
  }

  Path path(String name) {
    return root.resolve(name);
  }

  /**
   * Whether a server was ever ready on this directory. Until then embedded databases may be
   * created; from then on a database that is not there is a fault and must never be replaced by an
   * empty one.
   */
  boolean isInitialised() {
    return Files.exists(path("initialised"));
  }

  /** Remembers a fact about this directory, forced to disk. */
  void mark(String name) throws IOException {
    Path marker = path(name);
    if (!Files.exists(marker)) {
      try (var channel =
          FileChannel.open(marker, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      try (var directory = FileChannel.open(root)) {
        directory.force(true);
      }
    }
  }

  boolean isMarked(String name) {
    return Files.exists(path(name));
  }
}
