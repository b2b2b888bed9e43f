package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.distribution.Cause;

/**
 * Marks a proof redeemed, exactly once. Joins the transaction that generates the license: a second
 * exchange at the same time waits here until the first is committed or gone.
 */
@Stateless
public class RedeemProof {

  private static final Cause EXCHANGED =
      new Cause("license-generation", "Exchanged for a license.");

  @Inject private Proofs proofs;

  /**
   * @return true if this call redeemed it, false if it was redeemed before
   * @throws ProofRevoked if it was revoked meanwhile
   * @throws ProofExpired if it expired meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean redeem(ProofFacts read) {
    if (read.state() == ProofState.ISSUED && proofs.change(read, ProofState.REDEEMED, EXCHANGED)) {
      return true;
    }
    ProofFacts now =
        proofs.find(read.id()).orElseThrow(() -> new ProofInvalid("it was never issued"));
    if (now.state() != ProofState.REDEEMED) {
      throw ProofRefusals.of(now);
    }
    return false;
  }
}
