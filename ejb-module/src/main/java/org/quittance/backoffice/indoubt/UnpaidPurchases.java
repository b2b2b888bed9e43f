package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/**
 * Captured purchases whose payment is gone. The adapter tells of each branch it had to roll back,
 * so these are the ones of which it could not tell, such as after a restored backup.
 */
@ApplicationScoped
class UnpaidPurchases {

  private static final int PAGE = 200;
  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  @Inject private ReadPurchase readPurchase;
  @Inject private PaymentHistory payments;
  @Inject private SettlePurchase settlePurchase;
  @Inject private NamePaymentGone namePaymentGone;
  @Inject private ServerClock clock;

  /** Sends those of the last day back to settling, where the round finds them. */
  void sendBack() {
    Instant from = clock.now().minus(LOOKED_BACK);
    Optional<UUID> last = Optional.of(Ids.firstAt(from));
    List<PurchaseFacts> page;
    do {
      page = readPurchase.history(last, PAGE);
      for (PurchaseFacts purchase : page) {
        last = Optional.of(purchase.id());
        if (purchase.state() == PurchaseState.CAPTURED) {
          sendBackIfUnpaid(purchase);
        }
      }
    } while (page.size() == PAGE);
  }

  private void sendBackIfUnpaid(PurchaseFacts purchase) {
    Optional<PaymentFacts> payment = payments.find(purchase.id());
    // A prepared branch is just being committed, or is recovery's.
    boolean stands = payment.filter(p -> p.isCaptured() || p.isPrepared()).isPresent();
    if (payment.isEmpty() && purchase.isByCard()) {
      namePaymentGone.name(purchase.id());
    } else if (!stands) {
      settlePurchase.settle(
          new PaymentOutcome(
              purchase.id(),
              readPurchase.paymentOf(purchase.id()).orElseThrow(),
              Kind.ROLLED_BACK,
              "the adapter says " + payment.map(PaymentFacts::state).orElse("nothing of it")),
          "janitor");
    }
  }
}
