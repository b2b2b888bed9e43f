package org.quittance.system.harness;

/** Short waits between two looks. */
public final class Pause {

  private Pause() {}

  /** Sleeps; an interrupt ends the test's wait with an error. */
  public static void millis(long length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The wait was interrupted.", stopped);
    }
  }
}
