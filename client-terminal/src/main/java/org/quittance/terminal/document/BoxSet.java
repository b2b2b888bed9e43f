package org.quittance.terminal.document;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * All eBoxes of one purchase.
 *
 * @param id the BoxSet ID
 * @param eBoxes one for each license bought, in the order of the purchase
 */
public record BoxSet(String id, List<EBox> eBoxes) {

  /** Reads the JSON form. */
  public static BoxSet parse(byte[] json) throws MalformedJson {
    return parse(Fields.parse(json));
  }

  static BoxSet parse(Fields fields) throws MalformedJson {
    List<EBox> eBoxes = new ArrayList<>();
    for (Fields eBox : fields.list("eBoxes")) {
      eBoxes.add(EBox.parse(eBox));
    }
    return new BoxSet(fields.text("boxSetId"), List.copyOf(eBoxes));
  }

  /** The JSON form, of what a terminal needs of it. */
  Fields json() {
    var array = Json.createArrayBuilder();
    for (EBox eBox : eBoxes) {
      var product =
          Json.createObjectBuilder().add("sku", eBox.sku()).add("name", eBox.productName());
      array.add(
          Json.createObjectBuilder()
              .add("proofId", eBox.proofId())
              .add("product", product)
              .add("proof", eBox.proof()));
    }
    return new Fields(Json.createObjectBuilder().add("boxSetId", id).add("eBoxes", array).build());
  }
}
