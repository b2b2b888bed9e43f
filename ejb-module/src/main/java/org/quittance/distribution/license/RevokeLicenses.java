package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;

/**
 * Takes the licenses of proofs away for good (I7). Joins the caller's transaction; repeating it
 * after a crash does no harm.
 *
 * <p>Revoke the proofs first: that waits for an exchange under way, whose license is then found
 * here.
 */
@Stateless
public class RevokeLicenses {

  @Inject private LicenseChanges changes;

  /**
   * Licenses that ended before are left as they are.
   *
   * @return the proofs whose license this call changed
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<UUID> revoke(List<UUID> proofIds, Cause cause) {
    return changes.become(proofIds, LicenseStatus.REVOKED, cause);
  }
}
