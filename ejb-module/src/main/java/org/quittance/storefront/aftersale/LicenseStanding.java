package org.quittance.storefront.aftersale;

import java.util.List;
import java.util.UUID;
import org.quittance.distribution.StateChange;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.shared.Reason;

/**
 * Where a license stands, without its document.
 *
 * @param purchaseId the purchase of its proof
 * @param reasons why it opens nothing; empty if it does
 * @param history oldest first
 */
public record LicenseStanding(
    UUID purchaseId, LicenseFacts license, List<Reason> reasons, List<StateChange> history) {}
