package org.quittance.storefront.event;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeChanged;
import org.quittance.settlement.refund.RefundChanged;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.ProofsChanged;
import org.quittance.storefront.purchase.FindOwner;
import org.quittance.storefront.purchase.PurchaseMoved;

/**
 * Hears what happens to purchases, their money and their proofs, synchronously and in its
 * transaction, and writes what their store is to be told.
 */
@ApplicationScoped
public class ObserveStorefront {

  private static final int FIRST = 1000;

  @Inject private FindOwner findOwner;
  @Inject private WriteEvent writeEvent;
  @Inject private ServerClock clock;

  void onPurchase(@Observes PurchaseMoved moved) {
    EventType.find("purchase", moved.state())
        .ifPresent(type -> write(moved.purchaseId(), type, moved.at(), EventData.of(moved)));
  }

  void onRefund(@Observes RefundChanged refund) {
    EventType.find("refund", refund.state())
        .ifPresent(type -> write(refund.purchaseId(), type, clock.now(), EventData.of(refund)));
  }

  /** Before others act on it, so that the dispute is told before what follows from it. */
  void onDispute(@Observes @Priority(FIRST) DisputeChanged dispute) {
    EventType.find("dispute", dispute.state())
        .ifPresent(type -> write(dispute.purchaseId(), type, clock.now(), EventData.of(dispute)));
  }

  void onProofs(@Observes ProofsChanged proofs) {
    write(
        proofs.purchaseId(),
        EventType.valueOf(proofs.change().name()),
        clock.now(),
        EventData.of(proofs));
  }

  private void write(UUID purchaseId, EventType type, Instant at, EventData data) {
    Optional<FindOwner.Owned> owned = findOwner.find(purchaseId);
    writeEvent.write(
        new News(
            owned.map(FindOwner.Owned::clientId),
            purchaseId,
            type,
            at,
            data.json(owned.flatMap(FindOwner.Owned::amount))));
  }
}
