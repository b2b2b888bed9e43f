package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.schedule.Backoff;

/**
 * Events that could not be taken in, each tried again later each time. Kept in this process alone:
 * after a restart, or on another node, one is tried at once.
 */
final class PutOff {
  private static final System.Logger LOG = System.getLogger(PutOff.class.getName());

  /** Longer than an event is read again. */
  private static final Duration KEPT = Duration.ofDays(2);

  private final Backoff backoff;
  private final Map<String, Next> events = new HashMap<>();

  /** When an event is tried again, and how often that came to nothing. */
  private record Next(Instant at, int failures) {}

  PutOff(Backoff backoff) {
    this.backoff = backoff;
  }

  synchronized boolean isDue(ProcessorEvent event) {
    Next next = events.get(event.id());
    return next == null || !next.at().isAfter(Instant.now());
  }

  synchronized void failed(ProcessorEvent event, Exception why) {
    Next before = events.get(event.id());
    if (before == null) {
      // Without an answer of the processor that is nothing unusual, else somebody should look.
      LOG.log(
          why instanceof AnswerUnknown ? Level.INFO : Level.ERROR,
          "The processor's event " + event.id() + " (" + event.type() + ") is put off",
          why);
    }
    int failures = before == null ? 1 : before.failures() + 1;
    Instant now = Instant.now();
    events.values().removeIf(next -> next.at().isBefore(now.minus(KEPT)));
    events.put(event.id(), new Next(now.plus(backoff.after(failures)), failures));
  }

  synchronized void done(ProcessorEvent event) {
    events.remove(event.id());
  }
}
