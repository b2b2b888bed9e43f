package org.quittance.terminal.command;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.outcome.Sentence;

/** Where results go: one JSON object for programs, or lines for people. */
final class Screen {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean watched;
  private boolean json;

  Screen(PrintStream out, PrintStream err, boolean watched) {
    this.out = out;
    this.err = err;
    this.watched = watched;
  }

  void useJson(boolean wanted) {
    json = wanted;
  }

  /** The object if programs are reading, else the lines. */
  void show(JsonObject object, Runnable lines) {
    if (json) {
      out.println(object);
    } else {
      lines.run();
    }
  }

  /** The bytes as they are if programs are reading, else the lines. */
  void show(byte[] bytes, Runnable lines) {
    if (json) {
      out.write(bytes, 0, bytes.length);
    } else {
      lines.run();
    }
  }

  /** A line for people; what others wrote in it cannot steer the screen. */
  void line(String text) {
    out.println(Sentence.harmless(text));
  }

  /** A line for people that does not wait for the result; programs do not see it. */
  void remark(String text) {
    if (!json) {
      line(text);
      out.flush();
    }
  }

  /** A table for people. */
  void table(Table table) {
    table.lines().forEach(out::println);
  }

  Progress progress() {
    return new ProgressLine(err, watched);
  }
}
