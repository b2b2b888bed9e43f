package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.ReadPurchase;

/** Every captured payment has its purchase (I1, the other direction). */
@ApplicationScoped
class PaymentWalk implements Walk {

  @Inject private PaymentHistory payments;
  @Inject private ReadPurchase readPurchase;
  @Inject private ServerClock clock;

  @Override
  public Optional<Page> after(Optional<UUID> last) {
    List<PaymentFacts> page = payments.after(last, PAGE);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    var findings = new ArrayList<Finding>();
    long captures = 0;
    for (PaymentFacts payment : page) {
      captures += payment.isCaptured() ? 1 : 0;
      if (payment.isPaidBackBeyondCapture()) {
        findings.add(beyondCapture(payment));
      }
      if (payment.isCaptured() || payment.isCapturing()) {
        compare(payment).ifPresent(findings::add);
      }
    }
    return Optional.of(
        new Page(
            "payments",
            page.get(page.size() - 1).paymentId(),
            Counts.zero().with("captures", captures).with("discrepancies", findings.size()),
            findings));
  }

  /** I4 holds for refunds; a dispute is recorded whatever is left. */
  private static Finding beyondCapture(PaymentFacts payment) {
    return new Finding(
        "paid-back-beyond-capture",
        payment.purchaseId(),
        "Of "
            + payment.capturedMinor()
            + " minor units captured, "
            + payment.refundedMinor()
            + " are refunded or reserved and "
            + payment.disputedMinor()
            + " disputed.",
        "Answer the dispute with the refund; if it is lost, claim the excess from the payer.");
  }

  private Optional<Finding> compare(PaymentFacts payment) {
    Instant young = clock.now().minus(IN_TRANSIT);
    if (readPurchase.isBought(payment.purchaseId())
        || Ids.instantOf(payment.paymentId()).isAfter(young)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "payment-without-purchase",
            payment.paymentId(),
            payment.amount()
                + " is "
                + payment.state()
                + " for "
                + payment.purchaseId()
                + ", which is no purchase.",
            "Complete the purchase from its claim, or pay the amount back."));
  }
}
