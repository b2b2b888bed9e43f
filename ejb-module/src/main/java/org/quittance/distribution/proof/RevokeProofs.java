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
   * @return those that this call revoked
   * @throws ProofInvalid if one was never issued
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<UUID> revoke(List<UUID> ids, Cause cause) {
    return ids.stream()
        .filter(id -> changes.become(id, ProofState.REVOKED, cause).changed())
        .toList();
  }
}
