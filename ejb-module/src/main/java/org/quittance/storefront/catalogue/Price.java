package org.quittance.storefront.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.shared.Ids;
import org.quittance.shared.Money;

/**
 * What one product costs in one currency since a version of it. Life cycle: written once; prices of
 * a later version take its place.
 */
@Entity
@Table(schema = "storefront", name = "price")
public class Price {

  @Id private String id;
  private String sku;
  private int version;
  private String currency;

  @Column(name = "amount_minor")
  private long amountMinor;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Price() {}

  Price(String sku, int version, Money amount, Instant createdAt) {
    this.id = Ids.next().toString();
    this.sku = sku;
    this.version = version;
    this.currency = amount.currency();
    this.amountMinor = amount.minor();
    this.createdAt = createdAt;
  }

  String sku() {
    return sku;
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }
}
