package org.quittance.adapter.inbound;

import jakarta.resource.spi.work.Work;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quittance.adapter.api.PaymentException;

/**
 * A task that is done again and again on a thread of its own: at once when it is woken, else after
 * a pause. It lives from being scheduled until it is released; a failure is told once and tried
 * again.
 */
final class Loop implements Work {
  private static final System.Logger LOG = System.getLogger(Loop.class.getName());

  /** What is done. */
  @FunctionalInterface
  interface Task {
    void run() throws PaymentException;
  }

  private final String name;
  private final Duration pause;
  private final Task task;
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean woken = true;
  private volatile boolean released;
  private String lastFailure;

  Loop(String name, Duration pause, Task task) {
    this.name = name;
    this.pause = pause;
    this.task = task;
  }

  @Override
  public void run() {
    try {
      while (awaitTurn()) {
        runOnce();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private void runOnce() {
    try {
      task.run();
      lastFailure = null;
    } catch (PaymentException | RuntimeException failure) {
      if (!String.valueOf(failure.getMessage()).equals(lastFailure)) {
        LOG.log(Level.WARNING, name + " failed and is tried again", failure);
      }
      lastFailure = String.valueOf(failure.getMessage());
    }
  }

  /**
   * @return false once the loop was released
   */
  private synchronized boolean awaitTurn() throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    while (!woken && !released) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    woken = false;
    return !released;
  }

  /** Lets the next turn begin at once, also when one is under way. */
  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  /** Asks it to end after the turn that is under way; the server may call it, too. */
  @Override
  public synchronized void release() {
    released = true;
    notifyAll();
  }

  /**
   * @return whether it ended in time
   */
  boolean awaitEnd(Duration longest) throws InterruptedException {
    return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public String toString() {
    return name;
  }
}
