package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.HoldProofs;

/**
 * Takes the licenses of proofs out of use until they are restored or revoked. Joins the caller's
 * transaction; repeating it after a crash does no harm.
 *
 * <p>The proofs are held first: an exchange under way is waited for and its license suspended, a
 * later one waits here and must then ask whether it may. Proofs themselves stay as they are.
 */
@Stateless
public class SuspendLicenses {

  @Inject private HoldProofs holdProofs;
  @Inject private LicenseChanges changes;

  /**
   * Licenses that ended are left as they are.
   *
   * @return the proofs whose license this call changed
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<UUID> suspend(List<UUID> proofIds, Cause cause) {
    holdProofs.hold(proofIds);
    return changes.become(proofIds, LicenseStatus.SUSPENDED, cause);
  }
}
