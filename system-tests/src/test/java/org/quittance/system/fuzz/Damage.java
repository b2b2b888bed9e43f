package org.quittance.system.fuzz;

import java.util.Random;

/** One way to spoil a good request. */
interface Damage {

  String name();

  /** Whether there is something to spoil in this way. */
  default boolean fits(Input input) {
    return true;
  }

  /** Whether it is no HTTP any more, so that the layer below the application may answer, barely. */
  default boolean breaksHttp() {
    return false;
  }

  /** Whether no operation may accept what is left, whatever it is asked for. */
  default boolean isAlwaysRefused() {
    return false;
  }

  void on(Input input, Random random);
}
