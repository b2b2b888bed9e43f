package org.quittance.storefront.boxset;

import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.proof.ProofFacts;

/**
 * An eBox with what distribution knows by the same proof ID.
 *
 * @param eBox the storefront's side
 * @param proof empty if the proof history does not have it, which is a discrepancy
 * @param licenseId the license it was exchanged for, if it was
 */
public record EBoxStanding(EBoxFacts eBox, Optional<ProofFacts> proof, Optional<UUID> licenseId) {}
