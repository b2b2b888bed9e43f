package org.quittance.storefront.aftersale;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The proof cannot be issued again as things stand; the code is that of what stands against it. */
public final class NotReissued extends Refusal {
  private static final long serialVersionUID = 1L;

  private NotReissued(String code, String why, String next) {
    super(code, "No proof was issued again, and the old one is as it was.", why, next);
  }

  /** Whoever opened it has its license. */
  static NotReissued opened(UUID licenseId) {
    return new NotReissued(
        "proof-already-redeemed",
        "It was exchanged for license " + licenseId + ", which is not taken back.",
        "Take the license back first if its device is lost; the device that has it gets it again.");
  }

  /** Another has its place already. */
  static NotReissued replaced(UUID newProofId) {
    return new NotReissued(
        "proof-revoked",
        "Proof " + newProofId + " was issued in its place before.",
        "Use that one, or have that one issued again.");
  }

  /** What an exchange would be refused for stands against this, too. */
  static NotReissued because(Refusal refusal) {
    return new NotReissued(refusal.code(), refusal.why(), refusal.next());
  }
}
