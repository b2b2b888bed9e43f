package org.quittance.terminal.content;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.Downloads;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.Problem;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Sentence;

/**
 * Brings a ciphertext home completely. A cut connection is taken up again where it broke, in this
 * run or a later one; only tries that bring nothing count against its patience.
 */
final class FetchCiphertext {
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Downloads downloads;
  private final Progress progress;
  private final int fruitlessTries;
  private final Duration pause;

  FetchCiphertext(Downloads downloads, Progress progress, int fruitlessTries, Duration pause) {
    this.downloads = downloads;
    this.progress = progress;
    this.fruitlessTries = fruitlessTries;
    this.pause = pause;
  }

  /**
   * Fetches what is missing.
   *
   * @return whether bytes of an earlier run were used
   * @throws OutcomeUnknown when the connection breaks again and again; what came is kept
   */
  boolean fetch(Ciphertext wanted) throws IOException {
    try (PartialFile partial = new PartialFile(wanted, progress)) {
      long earlier = partial.size();
      String reason = "";
      for (int fruitless = 0; !partial.isComplete(); fruitless++) {
        if (fruitless >= fruitlessTries) {
          throw interrupted(wanted, partial.size(), reason);
        }
        long before = partial.size();
        reason = advance(wanted, partial);
        if (partial.size() > before) {
          fruitless = 0;
        }
        if (!partial.isComplete()) {
          rest(fruitless);
        }
      }
      return earlier > 0;
    }
  }

  private String advance(Ciphertext wanted, PartialFile partial) throws IOException {
    try {
      Optional<String> tag = partial.strongTag();
      long from = tag.isPresent() ? partial.size() : 0;
      Optional<Answer> refusal = downloads.fetch(wanted.href(), from, tag, partial);
      if (refusal.isEmpty()) {
        return "The answer ended too early.";
      }
      return judge(refusal.get(), partial);
    } catch (NoAnswer broken) {
      return broken.getMessage();
    }
  }

  private static String judge(Answer refusal, PartialFile partial) throws IOException {
    if (refusal.status() == RANGE_NOT_SATISFIABLE && partial.size() > 0) {
      partial.clear();
      return "The server did not take the download up again.";
    }
    if (Problem.failure(refusal) instanceof OutcomeUnknown passing) {
      return passing.getMessage();
    }
    throw Problem.failure(refusal);
  }

  private void rest(int times) {
    try {
      Thread.sleep(pause.multipliedBy(1L << Math.min(times, 4)).toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutcomeUnknown interrupted(Ciphertext wanted, long size, String reason) {
    long percent = wanted.bytes() == 0 ? 0 : size * 100 / wanted.bytes();
    return new OutcomeUnknown(
        "download-interrupted",
        Sentence.joined(
            "The download of '" + wanted.name() + "' stopped at " + percent + " %",
            reason,
            "Repeat the command; it goes on from there"));
  }
}
