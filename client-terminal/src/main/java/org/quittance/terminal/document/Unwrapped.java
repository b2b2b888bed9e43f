package org.quittance.terminal.document;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * What a file holds, taken out of what it may stand in: an answer of the API in JSON or XML, or a
 * file that a terminal keeps. Nothing of it is believed yet.
 */
sealed interface Unwrapped {

  /**
   * Some eBoxes, as a BoxSet or a purchase has them.
   *
   * @param boxSet the eBoxes
   * @param json the form in which a terminal keeps them
   */
  record Boxes(BoxSet boxSet, Fields json) implements Unwrapped {}

  /**
   * One signed document.
   *
   * @param document with what is displayed beside it, perhaps nothing
   */
  record Single(Displayed document) implements Unwrapped {}

  /** Looks into the bytes of a file. */
  static Unwrapped of(byte[] file) throws MalformedJson, NotGenuine {
    String text = new String(file, StandardCharsets.UTF_8).strip();
    if (text.startsWith("{")) {
      return json(Fields.parse(file));
    }
    if (text.startsWith("<")) {
      XmlDocument xml = XmlDocument.parse(file);
      return xml.hasBoxSet() ? boxes(xml.boxSet()) : new Single(xml.displayed());
    }
    return new Single(new Displayed(text, Map.of()));
  }

  private static Unwrapped json(Fields fields) throws MalformedJson, NotGenuine {
    if (fields.object().containsKey("license")) {
      // The terminal's own file shows no status beside the license, the API's answer does.
      Map<String, String> copies = new LinkedHashMap<>();
      copy(fields, "licenseId", copies, "jti");
      copy(fields, "version", copies, "version");
      copy(fields, "proofId", copies, "proof");
      copy(fields, "status", copies, "status");
      return new Single(new Displayed(fields.text("license"), copies));
    }
    if (fields.object().containsKey("proof")) {
      Map<String, String> copies = new LinkedHashMap<>();
      copy(fields, "proofId", copies, "jti");
      copy(fields.object("product"), "sku", copies, "product");
      return new Single(new Displayed(fields.text("proof"), copies));
    }
    return fields.object().containsKey("purchaseId") ? purchase(fields) : boxes(fields);
  }

  private static Unwrapped purchase(Fields purchase) throws MalformedJson, NotGenuine {
    if (!(purchase.object().get("boxSet") instanceof JsonObject)) {
      throw new NotGenuine("It is a purchase without its BoxSet; ask for that by its ID.");
    }
    Boxes boxes = boxes(purchase.object("boxSet"));
    if (!purchase.optionalText("boxSetId").equals(Optional.of(boxes.boxSet().id()))) {
      throw new NotGenuine("It is a purchase with another BoxSet than the one it names.");
    }
    return boxes;
  }

  private static Boxes boxes(Fields fields) throws MalformedJson {
    return new Boxes(BoxSet.parse(fields), fields);
  }

  private static Boxes boxes(BoxSet boxSet) {
    return new Boxes(boxSet, boxSet.json());
  }

  private static void copy(Fields from, String field, Map<String, String> copies, String claim) {
    from.optionalText(field).ifPresent(value -> copies.put(claim, value));
  }
}
