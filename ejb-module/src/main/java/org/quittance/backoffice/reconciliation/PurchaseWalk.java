package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseState;
import org.quittance.storefront.purchase.ReadPurchase;

/** Every purchase has its captured payment and all its proofs (I1). */
@ApplicationScoped
class PurchaseWalk implements Walk {

  @Inject private ReadPurchase readPurchase;
  @Inject private PaymentHistory payments;
  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofs;
  @Inject private ServerClock clock;

  @Override
  public Optional<Page> after(Optional<UUID> last) {
    List<PurchaseFacts> page = readPurchase.history(last, PAGE);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    var findings = new ArrayList<Finding>();
    for (PurchaseFacts purchase : page) {
      comparePayment(purchase).ifPresent(findings::add);
      findings.addAll(compareProofs(purchase));
    }
    return Optional.of(
        new Page(
            "purchases",
            page.get(page.size() - 1).id(),
            Counts.zero().with("purchases", page.size()).with("discrepancies", findings.size()),
            findings));
  }

  private Optional<Finding> comparePayment(PurchaseFacts purchase) {
    Optional<PaymentFacts> payment = payments.find(purchase.id());
    boolean agree =
        payment.isPresent()
            && payment.get().amount().equals(purchase.amount())
            && (payment.get().isCaptured() || isInTransit(purchase, payment.get()));
    if (purchase.state() != PurchaseState.CAPTURED || agree) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "purchase-without-payment",
            purchase.id(),
            "The purchase says "
                + purchase.amount()
                + " captured; the adapter says "
                + payment.map(Object::toString).orElse("nothing")
                + ".",
            "Ask the gateway what became of the payment; revoke the proofs or take the payment."));
  }

  /** Prepared a moment ago: its transaction is being committed just now. */
  private boolean isInTransit(PurchaseFacts purchase, PaymentFacts payment) {
    return payment.state().equals("prepared")
        && purchase.createdAt().isAfter(clock.now().minus(IN_TRANSIT));
  }

  private List<Finding> compareProofs(PurchaseFacts purchase) {
    List<UUID> boxed = boxSets.eBoxes(purchase.id()).stream().map(EBoxFacts::proofId).toList();
    var findings = new ArrayList<Finding>();
    Set<UUID> known = proofs.findAll(boxed).keySet();
    if (boxed.isEmpty()) {
      findings.add(
          new Finding(
              "purchase-without-proof",
              purchase.id(),
              "The purchase has no eBox.",
              "Complete the purchase from its claim, or pay it back."));
    }
    for (UUID proof : boxed) {
      if (!known.contains(proof)) {
        findings.add(
            new Finding(
                "proof-missing-in-history",
                proof,
                "Purchase " + purchase.id() + " holds a proof that distribution never issued.",
                "Issue the proof again from the BoxSet, or pay its share back."));
      }
    }
    return findings;
  }
}
