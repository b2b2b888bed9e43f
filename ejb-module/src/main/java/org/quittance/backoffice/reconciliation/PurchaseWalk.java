package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofFacts;
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

  private static final Set<PurchaseState> UNPAID =
      EnumSet.of(PurchaseState.CAPTURE_FAILED, PurchaseState.VOIDING, PurchaseState.VOIDED);

  @Inject private ReadPurchase readPurchase;
  @Inject private PaymentHistory payments;
  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofs;
  @Inject private LicenseHistory licenses;
  @Inject private ReplacedProofs replacedProofs;
  @Inject private ServerClock clock;

  @Override
  public Optional<Page> after(Optional<UUID> last) {
    List<PurchaseFacts> page = readPurchase.history(last, PAGE);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    var findings = new ArrayList<Finding>();
    for (PurchaseFacts purchase : page) {
      findings.addAll(compare(purchase));
    }
    return Optional.of(
        new Page(
            "purchases",
            page.get(page.size() - 1).id(),
            Counts.zero().with("purchases", page.size()).with("discrepancies", findings.size()),
            findings));
  }

  /** The stores are read one after the other, so what differs is read again before it is named. */
  private List<Finding> compare(PurchaseFacts purchase) {
    return differences(purchase).isEmpty()
        ? List.of()
        : differences(readPurchase.getForOperator(purchase.id()));
  }

  private List<Finding> differences(PurchaseFacts purchase) {
    var findings = new ArrayList<Finding>();
    Optional<PaymentFacts> payment = payments.find(purchase.id());
    comparePayment(purchase, payment).ifPresent(findings::add);
    findings.addAll(compareProofs(purchase, ProofWorth.of(purchase.state(), payment)));
    return findings;
  }

  private Optional<Finding> comparePayment(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    boolean sameAmount =
        payment.filter(found -> found.amount().equals(purchase.amount())).isPresent();
    boolean agree =
        switch (purchase.state()) {
          case CAPTURE_FAILED, VOIDING, VOIDED ->
              payment.filter(PaymentFacts::isCaptured).isEmpty();
          case AUTHORISED -> sameAmount && isHeld(payment.get()) || isYoung(purchase);
          case SETTLING -> sameAmount && payment.get().mayBeTaken() || isYoung(purchase);
          default ->
              sameAmount && (payment.get().isCaptured() || isInTransit(purchase, payment.get()));
        };
    return agree ? Optional.empty() : Optional.of(apart(purchase, payment));
  }

  private static Finding apart(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    if (UNPAID.contains(purchase.state())) {
      return new Finding(
          "payment-after-failure",
          purchase.id(),
          "The purchase came to nothing; the adapter says " + payment.orElseThrow() + ".",
          "Pay the amount back; the purchase's proofs are revoked.");
    }
    return new Finding(
        "purchase-without-payment",
        purchase.id(),
        "The purchase says "
            + purchase.amount()
            + " "
            + purchase.state().word()
            + "; the adapter says "
            + payment.map(Object::toString).orElse("nothing")
            + ".",
        "Ask the gateway what became of the payment; revoke the proofs or take the payment.");
  }

  private static boolean isHeld(PaymentFacts payment) {
    return payment.isHeld() || payment.mayBeTaken();
  }

  private boolean isYoung(PurchaseFacts purchase) {
    return purchase.createdAt().isAfter(clock.now().minus(IN_TRANSIT));
  }

  /** Prepared a moment ago: its transaction is being committed just now. */
  private boolean isInTransit(PurchaseFacts purchase, PaymentFacts payment) {
    return payment.isPrepared() && isYoung(purchase);
  }

  private List<Finding> compareProofs(PurchaseFacts purchase, ProofWorth worth) {
    List<UUID> boxed = boxSets.eBoxes(purchase.id()).stream().map(EBoxFacts::proofId).toList();
    var findings = new ArrayList<Finding>();
    if (boxed.isEmpty()) {
      findings.add(
          new Finding(
              "purchase-without-proof",
              purchase.id(),
              "The purchase has no eBox.",
              "Complete the purchase from its claim, or pay it back."));
    }
    findings.addAll(replacedProofs.compare(purchase.id()));
    Map<UUID, ProofFacts> known = proofs.findAll(boxed);
    Map<UUID, LicenseStatus> given = licenses.statusesOf(boxed);
    for (UUID id : boxed) {
      ProofFacts proof = known.get(id);
      Optional<LicenseStatus> license = Optional.ofNullable(given.get(id));
      if (proof == null) {
        findings.add(missing(purchase, id));
      } else if (!worth.agrees(proof.state(), license)) {
        findings.add(apart(purchase, proof, license));
      }
    }
    return findings;
  }

  private static Finding missing(PurchaseFacts purchase, UUID proof) {
    return new Finding(
        "proof-missing-in-history",
        proof,
        "Purchase " + purchase.id() + " holds a proof that distribution never issued.",
        "Issue the proof again from the BoxSet, or pay its share back.");
  }

  private static Finding apart(
      PurchaseFacts purchase, ProofFacts proof, Optional<LicenseStatus> license) {
    return new Finding(
        "proof-apart-from-purchase",
        proof.id(),
        "The proof is "
            + word(proof.state())
            + license.map(status -> " and its license " + word(status)).orElse(", without license")
            + "; purchase "
            + purchase.id()
            + " is "
            + purchase.state().word()
            + ".",
        "What was paid for must be usable, and what was not, or went back, must not: release,"
            + " restore or revoke by what the gateway says of the payment.");
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
