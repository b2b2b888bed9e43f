package org.quittance.settlement.dispute;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** What an operator reports of a dispute contradicts what is known of it. */
public final class DisputeNotPossible extends Refusal {
  private static final long serialVersionUID = 1L;

  private DisputeNotPossible(String code, String why, String next) {
    super(code, "No money moved, and nothing was recorded.", why, next);
  }

  static DisputeNotPossible nothingCaptured(UUID purchaseId) {
    return new DisputeNotPossible(
        "nothing-captured",
        "No payment of purchase " + purchaseId + " is captured, so there is nothing to dispute.",
        "Look the purchase up to see where its payment stands.");
  }

  static DisputeNotPossible referenceReused(String reference) {
    return new DisputeNotPossible(
        "dispute-reference-reused",
        "The reference '" + reference + "' stands for a dispute of another payment or amount.",
        "Use a new reference for a new dispute, or repeat the first report exactly.");
  }

  static DisputeNotPossible decided(UUID disputeId) {
    return new DisputeNotPossible(
        "dispute-decided",
        "Dispute " + disputeId + " was decided the other way before.",
        "Look the dispute up; a decision is never taken back.");
  }
}
