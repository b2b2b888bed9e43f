package org.quittance.backoffice.reconciliation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.storefront.purchase.PurchaseState;

/**
 * What a purchase's proofs and their licenses may be while its money stands as it does (I1, I7).
 */
enum ProofWorth {
  /** The money is set aside. */
  WAITING(EnumSet.of(ProofState.PENDING), LicenseStatus.ACTIVE),
  /** The money is being taken, for the first time or anew. */
  SETTLING(
      EnumSet.of(ProofState.PENDING, ProofState.ISSUED, ProofState.REDEEMED), LicenseStatus.ACTIVE),
  /** The money is taken. */
  WHOLE(EnumSet.of(ProofState.ISSUED, ProofState.REDEEMED), LicenseStatus.ACTIVE),
  /** The money is disputed. */
  DISPUTED(EnumSet.of(ProofState.ISSUED, ProofState.REDEEMED), LicenseStatus.SUSPENDED),
  /** The money was never taken, or went back. */
  GONE(EnumSet.of(ProofState.REVOKED), LicenseStatus.REVOKED),
  /** Part of it went back, and the rest is disputed or lost. */
  DISPUTED_OR_GONE(
      EnumSet.of(ProofState.ISSUED, ProofState.REDEEMED, ProofState.REVOKED),
      LicenseStatus.SUSPENDED);

  private final Set<ProofState> proofs;
  private final LicenseStatus ofRedeemed;

  ProofWorth(Set<ProofState> proofs, LicenseStatus ofRedeemed) {
    this.proofs = proofs;
    this.ofRedeemed = ofRedeemed;
  }

  static ProofWorth of(PurchaseState purchase, Optional<PaymentFacts> payment) {
    return switch (purchase) {
      case AUTHORISED -> WAITING;
      case SETTLING -> SETTLING;
      case CAPTURE_FAILED, VOIDING, VOIDED, CHARGED_BACK, REFUNDED -> GONE;
      case DISPUTED -> payment.filter(ProofWorth::isAllRefunded).isPresent() ? GONE : DISPUTED;
      case PARTLY_REFUNDED ->
          payment.filter(paid -> paid.disputedMinor() > 0).isPresent() ? DISPUTED_OR_GONE : WHOLE;
      case CAPTURED -> WHOLE;
      case CLAIMED, REQUIRES_ACTION, DECLINED, ABANDONED ->
          throw new IllegalArgumentException(purchase + " has no proofs");
    };
  }

  private static boolean isAllRefunded(PaymentFacts payment) {
    return payment.refundedMinor() >= payment.amount().minor();
  }

  /** What ended by its time or its holder's will agrees with everything. */
  boolean agrees(ProofState proof, Optional<LicenseStatus> license) {
    return switch (proof) {
      case PENDING, ISSUED -> proofs.contains(proof) && license.isEmpty();
      case REDEEMED -> proofs.contains(proof) && license.filter(this::isOfRedeemed).isPresent();
      case REVOKED ->
          proofs.contains(proof)
              && license.map(it -> it == LicenseStatus.REVOKED || isEnded(it)).orElse(true);
      case EXPIRED -> license.isEmpty();
    };
  }

  private boolean isOfRedeemed(LicenseStatus license) {
    return license == ofRedeemed || isEnded(license);
  }

  private static boolean isEnded(LicenseStatus license) {
    return license == LicenseStatus.EXPIRED || license == LicenseStatus.RETURNED;
  }
}
