package org.quittance.distribution.proof;

import java.time.Instant;
import java.util.Optional;
import org.quittance.shared.Refusal;

/** Which refusal a state means for somebody who wants a license. */
public final class ProofRefusals {

  private ProofRefusals() {}

  /** Whether its time is over, also if it was exchanged in time. */
  public static Optional<Refusal> overdue(ProofFacts facts, Instant now) {
    return now.isBefore(facts.expiresAt())
        ? Optional.empty()
        : Optional.of(new ProofExpired(facts.expiresAt()));
  }

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
