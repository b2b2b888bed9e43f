package org.quittance.distribution.license;

import java.time.Instant;
import java.util.UUID;

/**
 * What there is to say of a license, without its document.
 *
 * @param proofId the proof it was exchanged for
 * @param sku its product
 * @param deviceId the device it is bound to
 * @param version of its document, from 1
 */
public record LicenseFacts(
    UUID id,
    UUID proofId,
    String sku,
    String deviceId,
    LicenseStatus status,
    int version,
    Instant createdAt) {}
