package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;

/**
 * Puts suspended licenses of proofs back into use, with their keys. Joins the caller's transaction;
 * repeating it after a crash does no harm.
 */
@Stateless
public class RestoreLicenses {

  @Inject private LicenseChanges changes;

  /**
   * Licenses that are active or ended are left as they are.
   *
   * @return the proofs whose license this call changed
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<UUID> restore(List<UUID> proofIds, Cause cause) {
    return changes.become(proofIds, LicenseStatus.ACTIVE, cause);
  }
}
