package org.quittance.processor;

/** Whether the double takes requests and leaves them lying. */
final class Presence {

  private boolean hanging;

  synchronized void hang(boolean now) {
    hanging = now;
    notifyAll();
  }

  /** Requests that came while it hung are worked on afterwards, as a slow processor would. */
  synchronized void waitWhileHanging() {
    while (hanging) {
      try {
        wait();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
