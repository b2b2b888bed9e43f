package org.quittance.distribution.proof;

import org.quittance.shared.Refusal;

/** Which refusal a state means for somebody who wants a license. */
public final class ProofRefusals {

  private ProofRefusals() {}

  /**
   * @throws IllegalArgumentException if the proof is redeemed, and so has its license
   */
  public static Refusal of(ProofFacts facts) {
    return switch (facts.state()) {
      case PENDING -> new ProofPending(facts.id());
      case REVOKED -> new ProofRevoked();
      case EXPIRED, ISSUED -> new ProofExpired(facts.expiresAt());
      case REDEEMED -> throw new IllegalArgumentException("A redeemed proof has its license.");
    };
  }
}
