package org.quittance.storefront.aftersale;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.StateChange;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.shared.Reason;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.purchase.PurchaseFacts;

/**
 * Where a proof stands; never the proof itself.
 *
 * @param purchase it was bought with
 * @param eBox the envelope it lies in, or lay in
 * @param licenseId what it was exchanged for, if it was
 * @param replaces the proof whose place it took, if it took one's
 * @param replacedBy the proof that took its place, if one did
 * @param reasons why a device that comes now would get no license for it; empty if it would
 * @param history oldest first
 */
public record ProofStanding(
    PurchaseFacts purchase,
    EBoxFacts eBox,
    ProofFacts proof,
    Optional<UUID> licenseId,
    Optional<UUID> replaces,
    Optional<UUID> replacedBy,
    List<Reason> reasons,
    List<StateChange> history) {}
