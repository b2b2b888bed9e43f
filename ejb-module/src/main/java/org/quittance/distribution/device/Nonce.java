package org.quittance.distribution.device;

import java.time.Instant;

/**
 * A nonce for one proof of possession.
 *
 * @param nonce opaque, base64url
 * @param expiresAt when it can no longer be used
 */
public record Nonce(String nonce, Instant expiresAt) {}
