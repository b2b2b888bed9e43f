package org.quittance.web.console;

import java.time.Instant;
import java.util.UUID;
import org.quittance.storefront.purchase.PurchaseFacts;

/**
 * A purchase as a line of the list.
 *
 * @param id purchase ID
 * @param what first product, and how much besides
 * @param standing its state
 * @param amount what it costs in all
 * @param moment when it was bought
 */
public record PurchaseRow(UUID id, String what, Standing standing, String amount, Moment moment) {

  static PurchaseRow of(PurchaseFacts facts, Instant now) {
    return new PurchaseRow(
        facts.id(),
        what(facts),
        Standing.of(facts.state()),
        Price.of(facts.amount()),
        new Moment(facts.createdAt(), now));
  }

  private static String what(PurchaseFacts facts) {
    if (facts.lines().isEmpty()) {
      return "";
    }
    PurchaseFacts.Line first = facts.lines().get(0);
    String times = first.quantity() > 1 ? first.quantity() + " × " : "";
    int more = facts.lines().size() - 1;
    return times + first.name() + (more > 0 ? " and " + more + " more" : "");
  }
}
