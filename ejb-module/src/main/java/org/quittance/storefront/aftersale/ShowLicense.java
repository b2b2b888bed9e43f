package org.quittance.storefront.aftersale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.StateChange;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.NoUse;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.PurchaseFacts;

/**
 * Shows where a license stands to the one who bought its proof, and to operators. Joins the
 * caller's transaction or begins one; reads only.
 */
@Stateless
public class ShowLicense {

  @Inject private Sold sold;
  @Inject private LicenseHistory licenses;

  /**
   * @throws LicenseNotFound if the caller may see no such license
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public LicenseStanding get(UUID licenseId, Caller caller) {
    LicenseFacts license =
        licenses.find(licenseId).orElseThrow(() -> new LicenseNotFound(licenseId));
    PurchaseFacts purchase =
        sold.with(license.proofId(), caller).orElseThrow(() -> new LicenseNotFound(licenseId));
    List<StateChange> history = licenses.events(licenseId);
    return new LicenseStanding(
        purchase.id(), license, NoUse.why(license, history).stream().toList(), history);
  }
}
