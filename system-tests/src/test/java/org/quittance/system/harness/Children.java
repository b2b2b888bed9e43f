package org.quittance.system.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every process a test started: none outlives the tests, however they end. */
final class Children {

  private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(Process::destroyForcibly)));
  }

  private Children() {}

  static Process adopt(Process child) {
    STARTED.add(child);
    child.onExit().thenAccept(STARTED::remove);
    return child;
  }
}
