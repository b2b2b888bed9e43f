package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** One command of the terminal, while it runs and afterwards. */
public final class TerminalRun {

  private static final int LONGEST_MINUTES = 5;

  private final Process process;
  private final Path folder;

  TerminalRun(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Waits for the end; a command that takes more than some minutes is killed and fails. */
  public TerminalRun await() {
    try {
      if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        return this;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    kill();
    throw new IllegalStateException("The terminal did not end: " + errors());
  }

  /** What {@code kill -9} does; returns when the process is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public int exitCode() {
    return process.exitValue();
  }

  public String output() {
    return Lines.all(folder.resolve("out"));
  }

  public String errors() {
    return Lines.all(folder.resolve("err"));
  }

  @Override
  public String toString() {
    return process.isAlive()
        ? "running"
        : "exit " + exitCode() + "\nout: " + output() + "\nerr: " + errors();
  }
}
