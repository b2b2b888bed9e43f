package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;

/**
 * Makes proofs worthless, opened or not. Joins the caller's transaction; repeating it after a crash
 * does no harm. The license of a redeemed proof is not touched here, but is not given out again.
 */
@Stateless
public class RevokeProofs {

  @Inject private ProofChanges changes;

  /**
   * Proofs that are revoked or expired already are left as they are.
   *
   * @throws ProofInvalid if one was never issued
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void revoke(List<UUID> ids, Cause cause) {
    for (UUID id : ids) {
      changes.become(id, ProofState.REVOKED, cause);
    }
  }
}
