package org.quittance.storefront.aftersale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.quittance.distribution.license.NoLicense;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.shared.Refusal;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.PaymentDisputed;
import org.quittance.storefront.boxset.PaymentNotSettled;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReceiptTooLate;

/** Foretells what a device that comes with a proof now would be told by the exchange. */
@ApplicationScoped
class WhyNot {

  @Inject private ReadDisputes disputes;
  @Inject private ServerClock clock;

  /** Empty if it would get its license. */
  Optional<Refusal> exchanged(PurchaseFacts purchase, ProofFacts proof) {
    Instant now = clock.now();
    if (proof.state() == ProofState.PENDING && purchase.state() == PurchaseState.AUTHORISED) {
      // Showing the proof is the receipt that the money waits for.
      return now.isBefore(purchase.acknowledgeBy())
          ? Optional.empty()
          : Optional.of(new ReceiptTooLate(purchase.id()));
    }
    return NoLicense.why(proof, now).or(() -> unpaid(purchase, proof));
  }

  /** Empty if its payment stands. */
  Optional<Refusal> unpaid(PurchaseFacts purchase, ProofFacts proof) {
    if (disputes.isOpen(purchase.id())) {
      return Optional.of(new PaymentDisputed(proof.id()));
    }
    return purchase.state() == PurchaseState.SETTLING
        ? Optional.of(new PaymentNotSettled())
        : Optional.empty();
  }
}
