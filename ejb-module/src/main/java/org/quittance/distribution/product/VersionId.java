package org.quittance.distribution.product;

import java.io.Serializable;
import java.util.Objects;

/** The key of a version, in the form the persistence provider asks for. */
class VersionId implements Serializable {
  private static final long serialVersionUID = 1L;

  private String productId;
  private int version;

  protected VersionId() {}

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionId that
        && version == that.version
        && Objects.equals(productId, that.productId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(productId, version);
  }
}
