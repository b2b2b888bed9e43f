package org.quittance.distribution.license;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.distribution.Cause;
import org.quittance.distribution.StateChange;

/** One change of a license's status, in its history for good: the database refuses to change it. */
@Entity
@IdClass(LicenseRowId.class)
@Table(schema = "distribution", name = "license_event")
class LicenseEvent {

  @Id
  @Column(name = "license_id")
  private String licenseId;

  @Id
  @Column(name = "sequence")
  private int sequence;

  @Convert(converter = LicenseStatusText.class)
  @Column(name = "from_status")
  private LicenseStatus from;

  @Convert(converter = LicenseStatusText.class)
  @Column(name = "to_status", nullable = false)
  private LicenseStatus to;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(name = "actor", nullable = false)
  private String actor;

  @Column(name = "reason", nullable = false)
  private String reason;

  protected LicenseEvent() {}

  /** That the license came to be. */
  LicenseEvent(License license, Cause cause) {
    this.licenseId = license.id().toString();
    this.sequence = 1;
    this.to = license.status();
    this.happenedAt = license.createdAt();
    this.actor = cause.actor();
    this.reason = cause.reason();
  }

  /** That its status changed; the sequence is the version whose document says so. */
  LicenseEvent(License license, LicenseStatus from, Instant at, Cause cause) {
    this.licenseId = license.id().toString();
    this.sequence = license.version();
    this.from = from;
    this.to = license.status();
    this.happenedAt = at;
    this.actor = cause.actor();
    this.reason = cause.reason();
  }

  StateChange facts() {
    var text = new LicenseStatusText();
    return new StateChange(
        happenedAt,
        text.convertToDatabaseColumn(from),
        text.convertToDatabaseColumn(to),
        actor,
        reason);
  }
}
