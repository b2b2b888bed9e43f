package org.quittance.terminal.document;

import java.util.Map;

/**
 * A signed document with what is displayed beside it for people.
 *
 * @param compact the signed document
 * @param copies displayed values by the name of the claim they repeat
 */
record Displayed(String compact, Map<String, String> copies) {
  static Displayed of(EBox eBox) {
    return new Displayed(eBox.proof(), Map.of("jti", eBox.proofId(), "product", eBox.sku()));
  }

  @Override
  public String toString() {
    return "Displayed" + copies;
  }
}
