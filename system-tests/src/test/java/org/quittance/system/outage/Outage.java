package org.quittance.system.outage;

import java.util.List;
import org.quittance.system.harness.LiveOutage;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Store;

/** One thing that is away for a while, how, and when; in sixtieths of the check's time. */
record Outage(String what, Act leave, Act comeBack, int from, int to) {

  /** Something done to the surroundings of the server. */
  interface Act {
    void on(LiveOutage stores, Processor processor);
  }

  /** One after the other, refusing and hanging, and twice two at a time. */
  static final List<Outage> ALL =
      List.of(
          gone(Store.LICENSE, 3, 7),
          gone(Store.ADAPTER, 10, 14),
          processor(false, 17, 21),
          frozen(Store.LICENSE, 23, 30),
          frozen(Store.ADAPTER, 33, 40),
          processor(true, 42, 49),
          gone(Store.LICENSE, 46, 52),
          gone(Store.ADAPTER, 50, 56));

  private static Outage gone(Store store, int from, int to) {
    return new Outage(
        store + " gone",
        (stores, processor) -> stores.hide(store),
        (stores, processor) -> stores.comeBack(store),
        from,
        to);
  }

  private static Outage frozen(Store store, int from, int to) {
    return new Outage(
        store + " frozen",
        (stores, processor) -> stores.freeze(store),
        (stores, processor) -> stores.comeBack(store),
        from,
        to);
  }

  private static Outage processor(boolean hanging, int from, int to) {
    return new Outage(
        hanging ? "processor hanging" : "processor gone",
        (stores, processor) -> processor.goAway(hanging),
        (stores, processor) -> processor.comeBack(),
        from,
        to);
  }
}
