package org.quittance.adapter.schedule;

/**
 * Wakes somebody. Until there is a listener it wakes nobody, which loses nothing: what is due
 * stands in the store and is looked for from time to time anyway.
 */
public final class Alarm implements Runnable {
  private static final Runnable NOBODY = () -> {};

  private volatile Runnable listener = NOBODY;

  /** The one listener; it returns at once and throws nothing. */
  public void listener(Runnable newListener) {
    listener = newListener;
  }

  /** Wakes the listener. */
  @Override
  public void run() {
    listener.run();
  }
}
