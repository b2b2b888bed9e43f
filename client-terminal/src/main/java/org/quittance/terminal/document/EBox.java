package org.quittance.terminal.document;

/**
 * The envelope of one proof of purchase.
 *
 * @param proofId displayed copy of the proof's ID
 * @param sku displayed copy of the product
 * @param productName for people
 * @param proof the signed proof itself; whoever holds it may exchange it
 */
public record EBox(String proofId, String sku, String productName, String proof) {
  @Override
  public String toString() {
    return "EBox[" + proofId + "]";
  }
}
