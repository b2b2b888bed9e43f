package org.quittance.adapter.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * What Byteman's rules call in the child: it counts the durable steps, writes them down, and halts
 * the process at the one that is armed. A halt is to the process what {@code kill -9} is.
 */
public class KillSwitch {
  /** The exit status of a process that was killed. */
  static final int KILLED = 137;

  private static final ThreadLocal<Boolean> WROTE = ThreadLocal.withInitial(() -> false);
  private static final Map<String, Integer> COUNTS = new HashMap<>();

  /** Two threads may be in the same step at once, and each ends the one it began. */
  private static final ThreadLocal<Map<String, Integer>> MINE =
      ThreadLocal.withInitial(HashMap::new);

  private static final long LONGEST_STEP_MILLIS = 5000;
  private static int begun;
  private static Path log;
  private static String armed;

  /**
   * From now on steps count.
   *
   * @param place such as {@code before Decisions.prepare}, or {@code after StripeGateway.create#2}
   *     for the second time
   */
  static synchronized void arm(String place, Path steps) {
    armed = place;
    log = steps;
  }

  /**
   * Waits for steps that other threads have begun: their outcome can be known by another way before
   * they end. One that failed never ends, so this gives up.
   */
  static void awaitSteps() throws InterruptedException {
    long end = System.currentTimeMillis() + LONGEST_STEP_MILLIS;
    while (isAtWork() && System.currentTimeMillis() < end) {
      Thread.sleep(10);
    }
  }

  private static synchronized boolean isAtWork() {
    return begun > 0;
  }

  /** The adapter's local transaction changed a row; one that did not is no durable step. */
  public void wrote() {
    WROTE.set(true);
  }

  /** A local transaction of the adapter is about to commit. */
  public void beforeCommit() {
    if (WROTE.get()) {
      before(caller());
    }
  }

  /** A local transaction of the adapter has committed. */
  public void afterCommit() {
    if (WROTE.get()) {
      after(caller());
      WROTE.remove();
    }
  }

  public void before(String step) {
    synchronized (KillSwitch.class) {
      begun++;
      int count = COUNTS.merge(step, 1, Integer::sum);
      MINE.get().put(step, count);
      at("before " + step, count);
    }
  }

  public void after(String step) {
    synchronized (KillSwitch.class) {
      begun--;
      at("after " + step, MINE.get().get(step));
    }
  }

  private static void at(String place, int count) {
    if (log == null) {
      COUNTS.clear();
      return;
    }
    String here = count == 1 ? place : place + "#" + count;
    try {
      Files.writeString(log, here + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (here.equals(armed)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  /** The adapter's class and method that asked for the transaction. */
  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                    .filter(name -> name.startsWith("org.quittance.adapter."))
                    .filter(name -> !name.startsWith("org.quittance.adapter.crash."))
                    .filter(name -> !name.contains("lambda$"))
                    .map(KillSwitch::named)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElseThrow());
  }

  /** The store itself is not what did it, unless it makes its first contact. */
  private static String named(String frame) {
    if (frame.endsWith(".Opening.tryToOpen")) {
      return "PresumedAbort.meet";
    }
    return frame.startsWith("org.quittance.adapter.store.")
        ? ""
        : frame.substring(frame.lastIndexOf('.', frame.lastIndexOf('.') - 1) + 1);
  }
}
