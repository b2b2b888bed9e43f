package org.quittance.system.outage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quittance.system.harness.LiveOutage;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Processor;

/** Lets everything go away and come back at its time; returns when all is back. */
final class Timeline {

  private final LiveOutage stores;
  private final Processor processor;

  /** One change of the surroundings. */
  private record Step(double at, String what, Outage.Act act) {}

  Timeline(LiveOutage stores, Processor processor) {
    this.stores = stores;
    this.processor = processor;
  }

  void run(int seconds) {
    var steps = new ArrayList<Step>();
    for (Outage outage : Outage.ALL) {
      steps.add(new Step(outage.from(), outage.what(), outage.leave()));
      steps.add(new Step(outage.to(), "back: " + outage.what(), outage.comeBack()));
    }
    steps.sort(Comparator.comparingDouble(Step::at));
    long start = System.nanoTime();
    for (Step step : List.copyOf(steps)) {
      waitUntil(start, (long) (step.at() * seconds / 60 * 1e9));
      System.err.printf("%6.1f s %s%n", (System.nanoTime() - start) / 1e9, step.what());
      step.act().on(stores, processor);
    }
    waitUntil(start, (long) (seconds * 1e9));
  }

  private static void waitUntil(long start, long nanos) {
    long left = start + nanos - System.nanoTime();
    if (left > 0) {
      Pause.millis(left / 1_000_000);
    }
  }
}
