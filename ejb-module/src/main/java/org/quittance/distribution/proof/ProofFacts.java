package org.quittance.distribution.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * What distribution knows of a proof at the moment it was read.
 *
 * @param sku the single product it is worth a license to
 * @param revision counts its changes of state, from 1
 * @param digest base64url SHA-256 of its compact text
 * @param expiresAt the last instant it can be exchanged for the first time
 */
public record ProofFacts(
    UUID id,
    String sku,
    ProofState state,
    int revision,
    String digest,
    Instant issuedAt,
    Instant expiresAt) {}
