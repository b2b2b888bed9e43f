package org.quittance.distribution.license;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;

/**
 * Takes licenses of proofs back whose devices are lost; no money goes with them. Joins the caller's
 * transaction; repeating it after a crash does no harm.
 */
@Stateless
public class ReturnLicenses {

  @Inject private LicenseChanges changes;

  /**
   * Licenses that ended before are left as they are.
   *
   * @return the proofs whose license this call changed
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<UUID> takeBack(List<UUID> proofIds, Cause cause) {
    return changes.become(proofIds, LicenseStatus.RETURNED, cause);
  }
}
