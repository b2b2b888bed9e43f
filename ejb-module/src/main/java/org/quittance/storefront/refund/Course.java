package org.quittance.storefront.refund;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quittance.storefront.purchase.PurchaseState;

/** The way a captured purchase takes through the table of states, step by step. */
final class Course {

  private static final Set<PurchaseState> AFTER_CAPTURE =
      EnumSet.of(
          PurchaseState.CAPTURED,
          PurchaseState.DISPUTED,
          PurchaseState.CHARGED_BACK,
          PurchaseState.PARTLY_REFUNDED,
          PurchaseState.REFUNDED);

  private Course() {}

  /** The shortest way; empty if the table has none, or the purchase is not captured. */
  static List<PurchaseState> between(PurchaseState from, PurchaseState to) {
    Deque<List<PurchaseState>> ways = new ArrayDeque<>(List.of(List.of(from)));
    Set<PurchaseState> seen = EnumSet.of(from);
    while (AFTER_CAPTURE.contains(from) && !ways.isEmpty()) {
      List<PurchaseState> way = ways.remove();
      PurchaseState last = way.get(way.size() - 1);
      if (last == to) {
        return way.subList(1, way.size());
      }
      for (PurchaseState next : AFTER_CAPTURE) {
        if (last.mayBecome(next) && seen.add(next)) {
          var longer = new ArrayList<>(way);
          longer.add(next);
          ways.add(longer);
        }
      }
    }
    return List.of();
  }
}
