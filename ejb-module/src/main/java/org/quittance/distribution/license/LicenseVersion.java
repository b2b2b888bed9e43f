package org.quittance.distribution.license;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A document that was given out, verbatim and for good: the database refuses to change it. */
@Entity
@IdClass(LicenseRowId.class)
@Table(schema = "distribution", name = "license_version")
class LicenseVersion {

  @Id
  @Column(name = "license_id")
  private String licenseId;

  @Id
  @Column(name = "version")
  private int sequence;

  @Column(name = "device_id", nullable = false)
  private String deviceId;

  @Column(name = "document", nullable = false)
  private String document;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  protected LicenseVersion() {}

  /** The present version of the license. */
  LicenseVersion(License license, String document, Instant at) {
    this.licenseId = license.id().toString();
    this.sequence = license.version();
    this.deviceId = license.deviceId();
    this.document = document;
    this.happenedAt = at;
  }

  String document() {
    return document;
  }
}
