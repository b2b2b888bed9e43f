package org.quittance.system.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.quittance.system.harness.Effect;

/**
 * What was really taken for each purchase, by the ledger's transfers and the processor's own
 * journal, against what the purchase costs.
 */
final class MoneyCheck {

  private static final Set<String> OPEN =
      Set.of("intended", "requires_action", "held", "prepared", "capturing", "voiding");

  private final Facts facts;
  private final Tally tally;

  MoneyCheck(Facts facts, Tally tally) {
    this.facts = facts;
    this.tally = tally;
  }

  void run(ToLongFunction<String> expected) {
    Map<String, List<Effect>> captures = effects("CAPTURE");
    Map<String, List<Facts.Transfer>> charges =
        facts.transfers().stream()
            .filter(transfer -> transfer.kind().equals("charge"))
            .collect(Collectors.groupingBy(Facts.Transfer::purchase));
    for (String purchase : facts.purchaseIds()) {
      List<Effect> byCard = captures.getOrDefault(purchase, List.of());
      List<Facts.Transfer> byCredit = charges.getOrDefault(purchase, List.of());
      long taken =
          byCard.stream().mapToLong(Effect::amount).sum()
              + byCredit.stream().mapToLong(Facts.Transfer::amount).sum();
      long price = expected.applyAsLong(purchase);
      if (byCard.size() + byCredit.size() > 1) {
        tally.duplicated(purchase, "was charged more than once: " + byCard + byCredit);
      } else if (taken > price) {
        tally.lost(purchase, "paid " + taken + " and has proofs for " + price);
      } else if (taken < price) {
        tally.lost(purchase, "has proofs for " + price + " and paid " + taken);
      }
    }
    holds();
    payments();
  }

  /** No money stays set aside at the processor, and never twice at a time for one purchase. */
  private void holds() {
    Map<String, String> held = new HashMap<>();
    for (Effect effect : facts.effects()) {
      switch (effect.kind()) {
        case "HOLD" -> held.put(effect.intent(), effect.purchase());
        case "CAPTURE", "CANCEL", "EXPIRE" -> held.remove(effect.intent());
        default -> {
          // Says nothing of a hold.
        }
      }
    }
    held.forEach(
        (intent, purchase) ->
            tally.undecided(intent, "is still held at the processor, for purchase " + purchase));
  }

  private void payments() {
    Map<String, List<Facts.Payment>> taken =
        facts.payments().stream()
            .filter(payment -> payment.state().equals("captured"))
            .collect(Collectors.groupingBy(Facts.Payment::purchase));
    taken.forEach(
        (purchase, payments) -> {
          if (payments.size() > 1) {
            tally.duplicated(purchase, "has several captured payments: " + payments);
          }
        });
    for (Facts.Payment payment : facts.payments()) {
      if (OPEN.contains(payment.state())) {
        tally.undecided(payment.id(), "is a payment that is " + payment.state());
      }
    }
  }

  private Map<String, List<Effect>> effects(String kind) {
    return facts.effects().stream()
        .filter(effect -> effect.is(kind))
        .collect(Collectors.groupingBy(Effect::purchase));
  }
}
