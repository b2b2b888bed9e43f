package org.quittance.terminal.command;

import java.io.PrintStream;
import java.time.Duration;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.outcome.Sentence;

/**
 * How far a transfer is, on stderr: a line that renews itself when somebody watches, and else a
 * plain line now and then, so that the log of a long transfer shows that it lives.
 */
final class ProgressLine implements Progress {
  private static final Duration WATCHED = Duration.ofMillis(200);
  private static final Duration LOGGED = Duration.ofSeconds(15);

  private final PrintStream err;
  private final boolean watched;
  private String what = "";
  private long startNanos;
  private long startBytes;
  private long shownNanos;
  private boolean shown;

  ProgressLine(PrintStream err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  @Override
  public synchronized void at(String name, long doneBytes, long totalBytes) {
    long now = System.nanoTime();
    if (!name.equals(what) || doneBytes < startBytes) {
      begin(name, doneBytes, now);
    }
    boolean finished = doneBytes == totalBytes;
    Duration pause = watched ? WATCHED : LOGGED;
    if (now - shownNanos >= pause.toNanos() || finished && watched && shown) {
      show(line(doneBytes, totalBytes, now), finished);
      shownNanos = now;
    }
  }

  private void begin(String name, long doneBytes, long now) {
    what = name;
    startBytes = doneBytes;
    startNanos = now;
    shownNanos = now;
    shown = false;
  }

  private String line(long doneBytes, long totalBytes, long now) {
    double seconds = Math.max(0.001, (now - startNanos) / 1e9);
    long percent = totalBytes == 0 ? 100 : (long) (100.0 * doneBytes / totalBytes);
    long rate = (long) ((doneBytes - startBytes) / seconds);
    return Sentence.of(what)
        + String.format("  %3d %%  ", percent)
        + Size.of(doneBytes)
        + " of "
        + Size.of(totalBytes)
        + ", "
        + Size.of(rate)
        + "/s";
  }

  private void show(String line, boolean finished) {
    if (watched) {
      err.print("\r" + line + "\u001b[K" + (finished ? System.lineSeparator() : ""));
      err.flush();
    } else {
      err.println(line);
    }
    shown = !finished;
  }
}
