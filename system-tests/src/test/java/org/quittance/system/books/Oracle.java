package org.quittance.system.books;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Processor;

/**
 * Holds the clients' journal, the processor's journal and the stopped stores against each other.
 * Asked when all is back and time enough has passed, it says what was lost, doubled or left without
 * an end.
 */
public final class Oracle {

  private static final Set<String> PAID =
      Set.of("captured", "disputed", "charged_back", "partly_refunded", "refunded");

  /** All that clients of the checks ask for is in order, so only money can be wanting. */
  private static final Set<String> DECLINES = Set.of("payment-declined", "insufficient-credit");

  private static final Set<String> CLAIM_ENDS =
      Set.of("purchased", "declined", "abandoned", "voided");

  private final Facts facts;
  private final Collection<Wish> wishes;
  private final Tally tally;
  private final Map<String, Facts.Purchase> purchases = new HashMap<>();

  private Oracle(Facts facts, Collection<Wish> wishes, Tally tally) {
    this.facts = facts;
    this.wishes = wishes;
    this.tally = tally;
    facts.purchases().forEach(purchase -> purchases.put(purchase.id(), purchase));
  }

  /**
   * Judges; the server is down.
   *
   * @param processor the double, or null if no card was charged
   * @return how many purchases there are
   */
  public static int judge(
      Database database, Processor processor, ClientJournal journal, Tally tally) {
    var oracle = new Oracle(Facts.read(database, processor), journal.wishes(), tally);
    oracle.keys();
    oracle.goods();
    new MoneyCheck(oracle.facts, tally).run(oracle::expected);
    new RefundCheck(oracle.facts, oracle.wishes, tally).run();
    oracle.ends();
    return oracle.purchases.size();
  }

  /** Those of the keys for which money was ever set aside or taken; the server is down. */
  public static List<String> moneyBehind(Database database, Processor processor, Set<String> keys) {
    Facts facts = Facts.read(database, processor);
    var moved = new HashSet<String>();
    facts.effects().stream()
        .filter(effect -> effect.is("HOLD") || effect.is("CAPTURE"))
        .forEach(effect -> moved.add(effect.purchase()));
    facts.transfers().forEach(transfer -> moved.add(transfer.purchase()));
    return facts.claims().stream()
        .filter(claim -> keys.contains(claim.key()) && moved.contains(claim.purchase()))
        .map(Facts.Claim::key)
        .toList();
  }

  /** What a purchase must have cost by now. */
  private long expected(String purchaseId) {
    Facts.Purchase purchase = purchases.get(purchaseId);
    return purchase != null && PAID.contains(purchase.state()) ? purchase.amount() : 0;
  }

  /** Each key has one purchase, and what its client was told is there. */
  private void keys() {
    Map<String, List<Facts.Claim>> byKey =
        facts.claims().stream().collect(Collectors.groupingBy(Facts.Claim::key));
    Set<String> known = new HashSet<>();
    for (Wish wish : of(Asked.Kind.BUY)) {
      known.add(wish.key());
      List<Facts.Claim> claims = byKey.getOrDefault(wish.key(), List.of());
      if (claims.size() > 1) {
        tally.duplicated(wish.key(), "has " + claims.size() + " purchases");
      }
      if (wish.isAnswered()) {
        answered(wish, claims);
      } else if (wish.refusal() != null) {
        refused(wish, claims);
      }
    }
    for (Facts.Claim claim : facts.claims()) {
      if (!known.contains(claim.key())) {
        tally.duplicated(claim.purchase(), "is claimed under a key nobody sent: " + claim.key());
      }
    }
  }

  private void answered(Wish wish, List<Facts.Claim> claims) {
    Facts.Purchase purchase = purchases.get(wish.id());
    if (claims.isEmpty() || !claims.get(0).purchase().equals(wish.id())) {
      tally.lost(wish.key(), "was told purchase " + wish.id() + ", its claims are " + claims);
    } else if (purchase == null || !PAID.contains(purchase.state())) {
      tally.lost(wish.key(), "was told purchase " + wish.id() + ", there is " + purchase);
    } else if (!wish.digest().isEmpty() && !wish.digest().equals(purchase.boxSet())) {
      tally.lost(wish.key(), "was given another BoxSet than is kept for " + wish.id());
    } else if (purchase.amount() != wish.asked().amountMinor()) {
      tally.lost(wish.key(), "was asked for " + wish.asked() + ", there is " + purchase);
    }
  }

  private void refused(Wish wish, List<Facts.Claim> claims) {
    if (!DECLINES.contains(wish.refusal())) {
      tally.lost(wish.key(), "was refused as " + wish.refusal() + ", which it never should be");
    }
    claims.stream()
        .filter(claim -> expected(claim.purchase()) > 0)
        .forEach(claim -> tally.lost(wish.key(), "was refused and is " + claim));
  }

  /** A paid purchase has its BoxSet and proofs that open; an acknowledged license is there. */
  private void goods() {
    Map<String, List<Facts.Proof>> proofs =
        facts.proofs().stream().collect(Collectors.groupingBy(Facts.Proof::purchase));
    for (Facts.Purchase purchase : purchases.values()) {
      List<Facts.Proof> own = proofs.getOrDefault(purchase.id(), List.of());
      boolean paid = PAID.contains(purchase.state());
      if (purchase.boxSet() == null || own.isEmpty()) {
        tally.lost(purchase.id(), "has no BoxSet or no proofs");
      } else if (paid
          && own.stream().anyMatch(p -> p.state() == null || p.state().equals("pending"))) {
        tally.lost(purchase.id(), "is paid and its proofs do not open: " + own);
      }
    }
    Map<String, Facts.License> licenses =
        facts.licenses().stream().collect(Collectors.toMap(Facts.License::id, Function.identity()));
    for (Wish wish : of(Asked.Kind.OPEN)) {
      if (wish.isAnswered() && !licenses.containsKey(wish.id())) {
        tally.lost(wish.key(), "was given license " + wish.id() + ", which is gone");
      }
    }
  }

  private void ends() {
    for (Facts.Claim claim : facts.claims()) {
      if (!CLAIM_ENDS.contains(claim.state())) {
        tally.undecided(claim.purchase(), "its claim is " + claim.state());
      }
    }
    for (Facts.Purchase purchase : purchases.values()) {
      if (!PAID.contains(purchase.state())
          && !Set.of("capture_failed", "voided").contains(purchase.state())) {
        tally.undecided(purchase.id(), "is " + purchase.state());
      }
    }
    facts.branches().forEach(id -> tally.undecided(id, "is a branch that is still prepared"));
    facts.notices().forEach(notice -> tally.undecided(notice, "was not taken in"));
    if (facts.pendingCredit() != 0) {
      tally.undecided("credit", facts.pendingCredit() + " is still set aside");
    }
    for (Wish wish : wishes) {
      if (wish.isOpen() && !wish.isGivenUp()) {
        tally.undecided(wish.key(), "got no answer that is final");
      }
    }
  }

  private List<Wish> of(Asked.Kind kind) {
    var found = new ArrayList<Wish>();
    for (Wish wish : wishes) {
      if (wish.asked().kind() == kind) {
        found.add(wish);
      }
    }
    return found;
  }
}
