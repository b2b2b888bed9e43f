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
  @Inject private DescribePurchases describe;

  /**
   * @throws PurchaseNotFound if the buyer has no such purchase
   */
  public PurchaseFacts get(UUID id, UUID buyerId) {
    return find(id, buyerId).orElseThrow(() -> new PurchaseNotFound(id));
  }

  /** The buyer's purchase, also one that is only claimed or was declined. */
  public Optional<PurchaseFacts> find(UUID id, UUID buyerId) {
    return claims.find(id).filter(claim -> claim.clientId().equals(buyerId)).flatMap(this::facts);
  }

  /** Whether that is who claimed the purchase. */
  public boolean isBuyer(UUID id, UUID buyerId) {
    return claims.find(id).filter(claim -> claim.clientId().equals(buyerId)).isPresent();
  }

  /** Any purchase, also one that is only claimed or was declined; for operators. */
  public PurchaseFacts getForOperator(UUID id) {
    return claims.find(id).flatMap(this::facts).orElseThrow(() -> new PurchaseNotFound(id));
  }

  /** Everybody's purchases, newest first, older than the cursor; for operators. */
  public List<PurchaseFacts> newestOfAll(Optional<UUID> before, int limit) {
    return describe.all(purchases.newest(before, limit));
  }

  /** Whether there is a purchase row of this ID. */
  public boolean isBought(UUID id) {
    return purchases.find(id).isPresent();
  }

  /** The payment the purchase's row names. */
  public Optional<UUID> paymentOf(UUID id) {
    return purchases.find(id).map(Purchase::paymentId);
  }

  /** The payment the purchase's row names, if the transaction that decides to take it committed. */
  public Optional<UUID> decidedPaymentOf(UUID id) {
    return purchases
        .find(id)
        .filter(purchase -> purchase.state().isTakingDecided())
        .map(Purchase::paymentId);
  }

  /** The number of the present attempt at a purchase, completed or not. */
  public int attemptOf(UUID id) {
    return claims.find(id).map(Claim::attempt).orElseThrow(() -> new PurchaseNotFound(id));
  }

  /** The whole history, oldest first, after the cursor. */
  public List<PurchaseFacts> history(Optional<UUID> after, int limit) {
    return describe.all(purchases.oldest(after, limit));
  }

  /** What happened to a purchase, in order. */
  public List<PurchaseFacts.Event> events(UUID id) {
    return purchases.events(id).stream().map(PurchaseEvent::facts).toList();
  }

  private Optional<PurchaseFacts> facts(Claim claim) {
    UUID id = claim.purchaseId();
    return purchases
        .find(id)
        .map(bought -> bought.facts(claim.idempotencyKey(), boxSets.findOf(List.of(id)).get(id)))
        .or(claim::facts);
  }
}
