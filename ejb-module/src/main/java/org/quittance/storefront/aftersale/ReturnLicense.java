package org.quittance.storefront.aftersale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.ReturnLicenses;
import org.quittance.shared.GivenText;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.boxset.ProofsChanged.Change;
import org.quittance.storefront.boxset.TellProofs;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.LockPurchase;
import org.quittance.storefront.purchase.RemarkPurchase;

/**
 * Takes a license back for good whose device is lost, so that its proof may be issued again. No
 * money moves. Repeating it does no harm.
 *
 * <p>Transaction: always a new one on the license database; refunds and disputes of the purchase
 * take turns with it.
 */
@Stateless
public class ReturnLicense {

  private static final Cause TAKEN_BACK = new Cause("storefront", "The store took it back.");

  @Inject private LicenseHistory licenses;
  @Inject private Sold sold;
  @Inject private LockPurchase lockPurchase;
  @Inject private ReturnLicenses returnLicenses;
  @Inject private RemarkPurchase remarkPurchase;
  @Inject private TellProofs tellProofs;
  @Inject private ShowLicense showLicense;

  /**
   * @param reason one sentence of at most 500 characters; kept with the purchase
   * @return where it stands now; a license that ended before is as it was
   * @throws InvalidRequest if the reason is blank or too long
   * @throws LicenseNotFound if the caller may see no such license
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public LicenseStanding takeBack(UUID licenseId, Caller caller, String reason) {
    GivenText.requireReason(reason);
    LicenseFacts license =
        licenses.find(licenseId).orElseThrow(() -> new LicenseNotFound(licenseId));
    UUID purchaseId =
        sold.purchaseOf(license.proofId(), caller)
            .orElseThrow(() -> new LicenseNotFound(licenseId));
    lockPurchase.lock(purchaseId);
    List<UUID> changed = returnLicenses.takeBack(List.of(license.proofId()), TAKEN_BACK);
    if (!changed.isEmpty()) {
      tellProofs.changed(purchaseId, Change.LICENSE_RETURNED, changed);
      remarkPurchase.remark(
          purchaseId, caller.actor(), "license " + licenseId + " was taken back: " + reason);
    }
    return showLicense.get(licenseId, caller);
  }
}
