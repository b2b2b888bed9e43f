package org.quittance.distribution.proof;

import java.util.UUID;

/**
 * A proof just made, on its way to the one who will hold it.
 *
 * @param sku the single product it is worth a license to
 * @param compact the JWS; a secret, like a banknote, that distribution does not keep
 */
public record IssuedProof(UUID id, String sku, String compact) {

  @Override
  public String toString() {
    return "IssuedProof[" + id + "]";
  }
}
