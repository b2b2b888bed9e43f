package org.quittance.storefront.boxset;

import java.util.UUID;

/**
 * What goes into one eBox.
 *
 * @param proofId ID of the proof
 * @param proof the proof itself, a compact JWS; a secret
 * @param sku product of the license it is worth
 * @param name the product's name at the time
 * @param lineNo line of the purchase it belongs to, from 1
 * @param shareMinor its share of the line's price, minor units
 */
public record EBoxContent(
    UUID proofId, String proof, String sku, String name, int lineNo, long shareMinor) {

  /** Without the proof, which is a secret and must not reach a log. */
  @Override
  public String toString() {
    return "EBoxContent[" + proofId + " " + sku + "]";
  }
}
