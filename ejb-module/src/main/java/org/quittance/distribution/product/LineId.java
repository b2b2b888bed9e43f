package org.quittance.distribution.product;

import java.io.Serializable;
import java.util.Objects;

/** The key of a product's line, in the form the persistence provider asks for. */
class LineId implements Serializable {
  private static final long serialVersionUID = 1L;

  private String productId;
  private int position;

  protected LineId() {}

  LineId(String productId, int position) {
    this.productId = productId;
    this.position = position;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineId that
        && position == that.position
        && Objects.equals(productId, that.productId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(productId, position);
  }
}
