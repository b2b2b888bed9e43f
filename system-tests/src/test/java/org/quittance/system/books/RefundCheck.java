package org.quittance.system.books;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.system.harness.Effect;

/** What was paid back: each refund once, none beyond what was taken, and what was promised. */
final class RefundCheck {

  private static final Set<String> PROMISED = Set.of("granted", "stuck", "paid", "bounced");

  private final Facts facts;
  private final Collection<Wish> wishes;
  private final Tally tally;

  RefundCheck(Facts facts, Collection<Wish> wishes, Tally tally) {
    this.facts = facts;
    this.wishes = wishes;
    this.tally = tally;
  }

  void run() {
    Map<String, Long> promised =
        facts.refunds().stream()
            .filter(refund -> PROMISED.contains(refund.state()))
            .collect(
                Collectors.groupingBy(
                    Facts.Refund::purchase, Collectors.summingLong(Facts.Refund::amount)));
    Map<String, Long> paid = effects("REFUND");
    effects("BOUNCE").forEach((purchase, amount) -> paid.merge(purchase, -amount, Long::sum));
    transfers("refund").forEach((purchase, amount) -> paid.merge(purchase, amount, Long::sum));
    Map<String, Long> taken = effects("CAPTURE");
    transfers("charge").forEach((purchase, amount) -> taken.merge(purchase, amount, Long::sum));
    for (String purchase : facts.purchaseIds()) {
      compare(
          purchase,
          promised.getOrDefault(purchase, 0L),
          paid.getOrDefault(purchase, 0L),
          taken.getOrDefault(purchase, 0L));
    }
    acknowledged();
    for (Facts.Refund refund : facts.refunds()) {
      if (Set.of("requested", "granted", "stuck", "bounced").contains(refund.state())) {
        tally.undecided(refund.id(), "is a refund that is " + refund.state());
      }
    }
    for (Facts.Payout payout : facts.payouts()) {
      if (Set.of("requested", "granted", "stuck", "bounced").contains(payout.state())) {
        tally.undecided(payout.id(), "is paying back and " + payout.state());
      }
    }
  }

  private void acknowledged() {
    Map<String, Facts.Refund> refunds =
        facts.refunds().stream().collect(Collectors.toMap(Facts.Refund::id, Function.identity()));
    for (Wish wish : wishes) {
      if (wish.asked().kind() == Asked.Kind.REFUND && wish.isAnswered()) {
        Facts.Refund refund = refunds.get(wish.id());
        if (refund == null
            || refund.amount() != wish.asked().amountMinor()
            || !refund.purchase().equals(wish.asked().purchaseId())
            || !PROMISED.contains(refund.state())) {
          tally.lost(wish.key(), "was promised refund " + wish.id() + ", there is " + refund);
        }
      }
    }
  }

  private void compare(String purchase, long promised, long paid, long taken) {
    if (paid > taken || paid > promised) {
      tally.duplicated(
          purchase, "was paid back " + paid + " of " + taken + ", promised were " + promised);
    } else if (paid < promised) {
      tally.lost(purchase, "was promised " + promised + " back and got " + paid);
    }
  }

  private Map<String, Long> effects(String kind) {
    return new HashMap<>(
        facts.effects().stream()
            .filter(effect -> effect.is(kind))
            .collect(
                Collectors.groupingBy(Effect::purchase, Collectors.summingLong(Effect::amount))));
  }

  private Map<String, Long> transfers(String kind) {
    return facts.transfers().stream()
        .filter(one -> one.kind().equals(kind))
        .collect(
            Collectors.groupingBy(
                Facts.Transfer::purchase, Collectors.summingLong(Facts.Transfer::amount)));
  }
}
