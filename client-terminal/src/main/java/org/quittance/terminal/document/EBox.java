package org.quittance.terminal.document;

import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * The envelope of one proof of purchase.
 *
 * @param proofId displayed copy of the proof's ID
 * @param sku displayed copy of the product
 * @param productName for people
 * @param proof the signed proof itself; whoever holds it may exchange it
 */
public record EBox(String proofId, String sku, String productName, String proof) {

  /** Reads the JSON form, within a BoxSet or by itself. */
  public static EBox parse(Fields fields) throws MalformedJson {
    Fields product = fields.object("product");
    return new EBox(
        fields.text("proofId"),
        product.text("sku"),
        product.optionalText("name").orElse(""),
        fields.text("proof"));
  }

  @Override
  public String toString() {
    return "EBox[" + proofId + "]";
  }
}
