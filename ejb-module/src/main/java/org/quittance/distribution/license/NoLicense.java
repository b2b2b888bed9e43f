package org.quittance.distribution.license;

import java.time.Instant;
import java.util.Optional;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofRefusals;
import org.quittance.shared.Refusal;

/** Why a device that comes now would get no license for a proof, in the words it would hear. */
public final class NoLicense {

  private NoLicense() {}

  /** Empty if nothing that distribution knows stands against it. */
  public static Optional<Refusal> why(ProofFacts proof, Instant now) {
    return switch (proof.state()) {
      case REDEEMED -> Optional.of(new ProofAlreadyRedeemed());
      case ISSUED ->
          now.isBefore(proof.expiresAt()) ? Optional.empty() : Optional.of(ProofRefusals.of(proof));
      case PENDING, EXPIRED, REVOKED -> Optional.of(ProofRefusals.of(proof));
    };
  }
}
