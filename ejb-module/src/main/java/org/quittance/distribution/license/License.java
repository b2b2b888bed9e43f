package org.quittance.distribution.license;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A license to a single product on one device at a time.
 *
 * <p>Life: {@code active ⇄ suspended}, {@code → expired | revoked | returned}; each change makes a
 * new version of its document. It has exactly one origin, here a proof of purchase, and the
 * database allows an origin no second license.
 */
@Entity
@Table(schema = "distribution", name = "license")
class License {

  @Id
  @Column(name = "id")
  private String id;

  @Column(name = "proof_id")
  private String proofId;

  @Column(name = "sku", nullable = false)
  private String sku;

  @Column(name = "device_id", nullable = false)
  private String deviceId;

  @Convert(converter = LicenseStatusText.class)
  @Column(name = "status", nullable = false)
  private LicenseStatus status;

  @Column(name = "version", nullable = false)
  private int version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected License() {}

  /** The license a proof of purchase is exchanged for. */
  License(UUID id, UUID proofId, String sku, String deviceId, Instant createdAt) {
    this.id = id.toString();
    this.proofId = proofId.toString();
    this.sku = sku;
    this.deviceId = deviceId;
    this.status = LicenseStatus.ACTIVE;
    this.version = 1;
    this.createdAt = createdAt;
  }

  /**
   * Another status, and with it the next version of the document.
   *
   * @throws IllegalArgumentException if no license may ever change so
   */
  void become(LicenseStatus to) {
    if (!status.mayBecome(to)) {
      throw new IllegalArgumentException("A license never goes from " + status + " to " + to);
    }
    status = to;
    version++;
  }

  UUID id() {
    return UUID.fromString(id);
  }

  UUID proofId() {
    return UUID.fromString(proofId);
  }

  String sku() {
    return sku;
  }

  String deviceId() {
    return deviceId;
  }

  LicenseStatus status() {
    return status;
  }

  int version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  LicenseFacts facts() {
    return new LicenseFacts(id(), proofId(), sku, deviceId, status, version, createdAt);
  }

  IssuedLicense issued(String compact, boolean again) {
    return new IssuedLicense(
        id(),
        version,
        proofId(),
        new LicenseStatusText().convertToDatabaseColumn(status),
        compact,
        again);
  }
}
