package org.quittance.adapter.powerloss;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The files of one database. Names and directories are kept at once, as by a file system that
 * journals them; contents are kept when they are forced, unless the disk lies.
 */
final class Disk {
  private static final ConcurrentMap<String, Disk> DISKS = new ConcurrentHashMap<>();

  private final Map<String, Content> files = new TreeMap<>();
  private final Set<String> directories = new TreeSet<>();
  private long forces;
  private boolean lying;
  private int operationsLeft;
  private Runnable onCut;

  /** The disk of the database with that path; an empty one if there is none yet. */
  static Disk of(String database) {
    return DISKS.computeIfAbsent(database, path -> new Disk());
  }

  /**
   * The power fails after so many more writes and forces; what is left then becomes the disk of
   * another database, and this one goes on as if nothing had happened.
   */
  synchronized void cutAfter(int operations, Runnable cut) {
    operationsLeft = operations;
    onCut = cut;
  }

  private void operation() {
    if (--operationsLeft == 0) {
      onCut.run();
    }
  }

  /** What the disk has now becomes the disk of another database. */
  synchronized void leave(String newDatabase, String database, Random chance) {
    Disk left = new Disk();
    directories.forEach(path -> left.directories.add(moved(path, database, newDatabase)));
    files.forEach(
        (path, content) ->
            left.files.put(
                moved(path, database, newDatabase), content.afterPowerLoss(chance, isLog(path))));
    DISKS.put(newDatabase, left);
  }

  private static String moved(String path, String from, String to) {
    return path.startsWith(from) ? to + path.substring(from.length()) : path;
  }

  /**
   * Records of the log bear a check of their own, so that one may be torn; pages are written whole.
   */
  private static boolean isLog(String path) {
    return path.matches(".*/log/log\\d+\\.dat");
  }

  static void throwAway(String database) {
    DISKS.remove(database);
  }

  /** From now on the disk says that it has kept what it has not. */
  synchronized void lie() {
    lying = true;
  }

  synchronized long forces() {
    return forces;
  }

  synchronized void force(Content content) {
    operation();
    forces++;
    if (!lying) {
      content.force();
    }
  }

  synchronized void write(Content content, long at, byte[] data) {
    operation();
    content.write(at, data);
  }

  synchronized void setLength(Content content, long length) {
    content.setLength(length);
  }

  synchronized int read(Content content, long at, byte[] into, int offset, int most) {
    return content.read(at, into, offset, most);
  }

  synchronized int length(Content content) {
    return content.length();
  }

  /** The file's content, or null. */
  synchronized Content find(String path) {
    return files.get(path);
  }

  synchronized Content findOrMake(String path) {
    return files.computeIfAbsent(path, made -> new Content());
  }

  synchronized boolean make(String path) {
    return !exists(path) && files.put(path, new Content()) == null;
  }

  synchronized boolean makeDirectory(String path) {
    return !exists(path) && directories.add(path);
  }

  synchronized boolean isDirectory(String path) {
    return directories.contains(path);
  }

  synchronized boolean exists(String path) {
    return files.containsKey(path) || directories.contains(path);
  }

  synchronized String[] list(String path) {
    Set<String> names = new TreeSet<>();
    for (Set<String> paths : java.util.List.of(files.keySet(), directories)) {
      for (String each : paths) {
        if (each.startsWith(path + "/") && each.indexOf('/', path.length() + 1) < 0) {
          names.add(each.substring(path.length() + 1));
        }
      }
    }
    return names.toArray(String[]::new);
  }

  synchronized boolean delete(String path) {
    return files.remove(path) != null || list(path).length == 0 && directories.remove(path);
  }

  synchronized boolean deleteAll(String path) {
    boolean there = exists(path);
    files.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
    directories.removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
    return there;
  }

  synchronized boolean rename(String from, String to) {
    Content content = files.remove(from);
    if (content != null) {
      files.put(to, content);
      return true;
    }
    return directories.remove(from) && directories.add(to);
  }
}
