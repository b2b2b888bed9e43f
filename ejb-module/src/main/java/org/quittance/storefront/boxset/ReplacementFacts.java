package org.quittance.storefront.boxset;

import java.util.UUID;

/** That a proof took another's place in its eBox; without the proof. */
public record ReplacementFacts(
    UUID purchaseId, UUID eBoxId, UUID oldProofId, UUID newProofId, String reason) {}
