package org.quittance.terminal.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one terminal at a time do something at home; another one waits. The lock ends with its
 * process, so a killed terminal leaves nothing to clean up.
 */
public final class HomeLock implements AutoCloseable {
  /** File locks are held by the process as a whole, so its threads need a lock among themselves. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock thread;
  private final FileChannel channel;
  private final FileLock lock;

  private HomeLock(ReentrantLock thread, FileChannel channel, FileLock lock) {
    this.thread = thread;
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits for the lock of this name in a folder of the home directory. */
  public static HomeLock take(Home home, String folder, String name) {
    Path file = home.folder(folder).resolve(name + ".lock").toAbsolutePath();
    ReentrantLock thread = THREADS.computeIfAbsent(file, any -> new ReentrantLock());
    thread.lock();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new HomeLock(thread, channel, channel.lock());
    } catch (IOException failed) {
      thread.unlock();
      throw Home.unusable(file, failed);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      thread.unlock();
    }
  }
}
