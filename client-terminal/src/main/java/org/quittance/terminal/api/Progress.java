package org.quittance.terminal.api;

/** Told how far a long transfer has come. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (what, doneBytes, totalBytes) -> {};

  /**
   * @param what name of the file
   * @param doneBytes bytes moved so far, also those of an earlier run
   * @param totalBytes bytes in all
   */
  void at(String what, long doneBytes, long totalBytes);
}
