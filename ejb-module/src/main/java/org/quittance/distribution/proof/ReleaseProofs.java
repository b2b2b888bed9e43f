package org.quittance.distribution.proof;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;

/**
 * Makes pending proofs exchangeable, once their payment is settled. Joins the caller's transaction;
 * repeating it after a crash does no harm.
 */
@Stateless
public class ReleaseProofs {

  @Inject private ProofChanges changes;

  /**
   * Proofs that were released before are left as they are, and so are revoked ones: whoever revoked
   * them knew more than that the money arrived.
   *
   * @throws ProofInvalid if one was never issued
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void release(List<UUID> ids, Cause cause) {
    for (UUID id : ids) {
      changes.become(id, ProofState.ISSUED, cause);
    }
  }
}
