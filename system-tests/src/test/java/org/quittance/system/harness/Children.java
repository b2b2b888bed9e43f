package org.quittance.system.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every process a test started: none outlives the tests, however they end. */
public final class Children {

  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Children::killAll));
  }

  private Children() {}

  /** Ends all that still run; for a check that ends without the hooks of its JVM. */
  public static void killAll() {
    STARTED.forEach(Process::destroyForcibly);
  }

  /** Ends a process that an earlier life of this check started, and waits for its end. */
  static void end(ProcessHandle left) {
    left.destroyForcibly();
    left.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  static Process adopt(Process child) {
    STARTED.add(child);
    child.onExit().thenAccept(STARTED::remove);
    return child;
  }
}
