package org.quittance.terminal.conformance;

/** Breaks a promise by changing an answer on its way. */
interface Flaw {
  /** The answer that is sent in place of the honest one. */
  Said spoil(Asked asked, Said honest);

  static Flaw none() {
    return (asked, honest) -> honest;
  }
}
