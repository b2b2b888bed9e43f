package org.quittance.terminal.conformance;

import java.util.List;

/** The promises of one group, or some of them. */
interface Checks {
  Group group();

  /** In the order they are tried. */
  List<Promise> promises();

  /** One of this group. */
  default Promise promise(String name, String tried, Promise.Trial trial) {
    return new Promise(name, group(), tried, trial);
  }
}
