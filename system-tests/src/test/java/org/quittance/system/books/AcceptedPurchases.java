package org.quittance.system.books;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Store;

/**
 * Judges the stopped stores where nobody kept a journal of all that was asked: each acknowledged
 * purchase is there once and paid once, and no row is half-written.
 */
public final class AcceptedPurchases {

  private static final Set<String> PAID =
      Set.of("captured", "disputed", "charged_back", "partly_refunded", "refunded");
  private static final Set<String> CLAIM_ENDS =
      Set.of("purchased", "declined", "abandoned", "voided");

  /** Rows without what they cannot be without; each gives the IDs of those that are wrong. */
  private static final List<String> HALF =
      List.of(
          "SELECT p.id FROM storefront.purchase p WHERE NOT EXISTS"
              + " (SELECT 1 FROM storefront.box_set b WHERE b.purchase_id = p.id)",
          "SELECT p.id FROM storefront.purchase p WHERE NOT EXISTS"
              + " (SELECT 1 FROM storefront.purchase_line l WHERE l.purchase_id = p.id)",
          "SELECT b.id FROM storefront.box_set b WHERE NOT EXISTS"
              + " (SELECT 1 FROM storefront.ebox e WHERE e.box_set_id = b.id)",
          "SELECT e.id FROM storefront.ebox e WHERE NOT EXISTS"
              + " (SELECT 1 FROM distribution.proof p WHERE p.id = e.proof_id)");

  private final Facts facts;
  private final Tally tally;
  private final Map<String, Facts.Purchase> purchases = new HashMap<>();

  private AcceptedPurchases(Facts facts, Tally tally) {
    this.facts = facts;
    this.tally = tally;
    facts.purchases().forEach(purchase -> purchases.put(purchase.id(), purchase));
  }

  /**
   * Judges; the server is down.
   *
   * @param accepted purchase ID under each key that was answered with 201
   */
  public static void judge(Database database, Map<String, String> accepted, Tally tally) {
    var judge = new AcceptedPurchases(Facts.read(database, null), tally);
    judge.accepted(accepted);
    judge.claims();
    new MoneyCheck(judge.facts, tally).run(judge::expected);
    new RefundCheck(judge.facts, List.of(), tally).run();
    if (judge.facts.pendingCredit() != 0) {
      tally.undecided("credit", judge.facts.pendingCredit() + " is still set aside");
    }
    judge.facts.branches().forEach(id -> tally.undecided(id, "is a branch that is still prepared"));
    for (List<List<String>> rows : database.readAll(Store.LICENSE, HALF)) {
      rows.forEach(row -> tally.lost(row.get(0).strip(), "is half-written"));
    }
  }

  private void accepted(Map<String, String> accepted) {
    Map<String, List<Facts.Claim>> byKey =
        facts.claims().stream().collect(Collectors.groupingBy(Facts.Claim::key));
    accepted.forEach(
        (key, id) -> {
          Facts.Purchase purchase = purchases.get(id);
          List<Facts.Claim> claims = byKey.getOrDefault(key, List.of());
          if (purchase == null || !PAID.contains(purchase.state())) {
            tally.lost(key, "was told purchase " + id + ", there is " + purchase);
          }
          if (claims.size() != 1 || !claims.get(0).purchase().equals(id)) {
            tally.duplicated(key, "was told purchase " + id + ", its claims are " + claims);
          }
        });
  }

  private void claims() {
    for (Facts.Claim claim : facts.claims()) {
      if (!CLAIM_ENDS.contains(claim.state())) {
        tally.undecided(claim.purchase(), "its claim is " + claim.state());
      }
    }
  }

  private long expected(String purchaseId) {
    Facts.Purchase purchase = purchases.get(purchaseId);
    return purchase != null && PAID.contains(purchase.state()) ? purchase.amount() : 0;
  }
}
