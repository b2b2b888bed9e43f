package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.boxset.BoxSets;

/** Reads purchases for their buyer, and for operators; another's purchase does not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadPurchase {

  @Inject private Purchases purchases;
  @Inject private Claims claims;
  @Inject private BoxSets boxSets;

  /**
   * @throws PurchaseNotFound if the buyer has no such purchase
   */
  public PurchaseFacts get(UUID id, UUID buyerId) {
    return find(id, buyerId).orElseThrow(() -> new PurchaseNotFound(id));
  }

  /** The buyer's purchase, also one that is only claimed or was declined. */
  public Optional<PurchaseFacts> find(UUID id, UUID buyerId) {
    return claims
        .find(id)
        .filter(claim -> claim.clientId().equals(buyerId))
        .flatMap(claim -> facts(claim, purchases.find(id)));
  }

  /** Any purchase that has a payment; for operators. */
  public PurchaseFacts getForOperator(UUID id) {
    return claims
        .find(id)
        .flatMap(claim -> facts(claim, purchases.find(id)))
        .orElseThrow(() -> new PurchaseNotFound(id));
  }

  /** One buyer's purchases, newest first, older than the cursor. */
  public List<PurchaseFacts> newest(UUID buyerId, Optional<UUID> before, int limit) {
    return purchases.newest(Optional.of(buyerId), before, limit).stream().map(this::facts).toList();
  }

  /** Everybody's purchases, newest first, older than the cursor; for operators. */
  public List<PurchaseFacts> newestOfAll(Optional<UUID> before, int limit) {
    return purchases.newest(Optional.empty(), before, limit).stream().map(this::facts).toList();
  }

  /** Whether there is a purchase row of this ID. */
  public boolean isBought(UUID id) {
    return purchases.find(id).isPresent();
  }

  /** The whole history, oldest first, after the cursor. */
  public List<PurchaseFacts> history(Optional<UUID> after, int limit) {
    return purchases.oldest(after, limit).stream().map(this::facts).toList();
  }

  /** What happened to a purchase, in order. */
  public List<PurchaseFacts.Event> events(UUID id) {
    return purchases.events(id).stream().map(PurchaseEvent::facts).toList();
  }

  private PurchaseFacts facts(Purchase purchase) {
    return claims
        .find(purchase.id())
        .flatMap(claim -> facts(claim, Optional.of(purchase)))
        .orElseThrow(
            () -> new IllegalStateException("A purchase without a claim: " + purchase.id()));
  }

  private Optional<PurchaseFacts> facts(Claim claim, Optional<Purchase> bought) {
    if (bought.isEmpty() && claim.state() == ClaimState.DECLINED && !claim.isQuoted()) {
      return Optional.empty();
    }
    Quote quote = claim.quote();
    return Optional.of(
        new PurchaseFacts(
            claim.purchaseId(),
            claim.idempotencyKey(),
            claim.clientId(),
            bought
                .map(Purchase::state)
                .orElse(
                    claim.state() == ClaimState.DECLINED
                        ? PurchaseState.DECLINED
                        : PurchaseState.CLAIMED),
            bought.flatMap(purchase -> boxSets.findOf(purchase.id())).orElse(null),
            bought.map(Purchase::amount).orElseGet(quote::total),
            quote.method(),
            bought.map(Purchase::createdAt).orElseGet(claim::claimedAt),
            bought
                .map(purchase -> purchase.lines().stream().map(PurchaseLine::facts).toList())
                .orElseGet(
                    () ->
                        quote.lines().stream()
                            .map(
                                line ->
                                    new PurchaseFacts.Line(
                                        line.sku(),
                                        line.name(),
                                        line.quantity(),
                                        line.amountMinor()))
                            .toList())));
  }
}
