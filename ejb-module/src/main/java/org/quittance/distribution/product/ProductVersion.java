package org.quittance.distribution.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.distribution.Cause;

/** What a product was called since when; kept for good: the database refuses to change it. */
@Entity
@IdClass(VersionId.class)
@Table(schema = "distribution", name = "product_version")
class ProductVersion {

  @Id
  @Column(name = "product_id")
  private String productId;

  @Id private int version;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String description;

  @Column(name = "happened_at", nullable = false)
  private Instant happenedAt;

  @Column(nullable = false)
  private String actor;

  @Column(nullable = false)
  private String reason;

  protected ProductVersion() {}

  /** The present version of the product. */
  ProductVersion(ProductRow row, Instant at, Cause cause) {
    this.productId = row.id();
    this.version = row.version();
    this.name = row.name();
    this.description = row.description();
    this.happenedAt = at;
    this.actor = cause.actor();
    this.reason = cause.reason();
  }
}
