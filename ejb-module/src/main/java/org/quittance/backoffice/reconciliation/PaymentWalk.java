package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.purchase.FindClosed;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Every captured payment has its purchase (I1, the other direction), and nothing is held for a
 * purchase that came to nothing.
 */
@ApplicationScoped
class PaymentWalk implements Walk {

  @Inject private PaymentHistory payments;
  @Inject private ReadPurchase readPurchase;
  @Inject private FindClosed findClosed;
  @Inject private TimeLimits limits;
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
    strays(page).forEach(findings::add);
    return Optional.of(
        new Page(
            "payments",
            page.get(page.size() - 1).paymentId(),
            Counts.zero().with("captures", captures).with("discrepancies", findings.size()),
            findings));
  }

  /** Nothing stays held for what came to nothing; the janitor gives it back once its time is up. */
  private List<Finding> strays(List<PaymentFacts> page) {
    Instant young = clock.now().minus(limits.inDoubtDeadline()).minus(IN_TRANSIT);
    List<PaymentFacts> old =
        page.stream()
            .filter(PaymentFacts::isWaiting)
            .filter(payment -> Ids.instantOf(payment.paymentId()).isBefore(young))
            .toList();
    Set<UUID> closed =
        findClosed.among(old.stream().map(PaymentFacts::purchaseId).distinct().toList());
    return old.stream()
        .filter(payment -> closed.contains(payment.purchaseId()))
        .map(PaymentWalk::stray)
        .toList();
  }

  private static Finding stray(PaymentFacts payment) {
    return new Finding(
        "hold-without-purchase",
        payment.paymentId(),
        payment.amount()
            + " is "
            + payment.state()
            + " for "
            + payment.purchaseId()
            + ", which came to nothing.",
        "The janitor gives it back; if this comes again, see why it cannot.");
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
