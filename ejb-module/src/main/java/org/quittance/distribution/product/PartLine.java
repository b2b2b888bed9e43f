package org.quittance.distribution.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One part of a package. Life: as its product. */
@Entity
@IdClass(LineId.class)
@Table(schema = "distribution", name = "product_part")
class PartLine {

  @Id
  @Column(name = "product_id")
  private String productId;

  @Id
  @Column(name = "position")
  private int position;

  @ManyToOne(optional = false)
  @JoinColumn(name = "part_id", nullable = false)
  private ProductRow single;

  @Column(name = "quantity", nullable = false)
  private int quantity;

  protected PartLine() {}

  PartLine(String productId, int position, ProductRow single, int quantity) {
    this.productId = productId;
    this.position = position;
    this.single = single;
    this.quantity = quantity;
  }

  String productId() {
    return productId;
  }

  Part facts() {
    return new Part(single.sku(), single.name(), quantity);
  }
}
