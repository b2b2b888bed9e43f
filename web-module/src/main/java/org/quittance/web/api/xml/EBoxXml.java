package org.quittance.web.api.xml;

import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** The envelope of one proof. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "EBox",
    propOrder = {"eBoxId", "proofId", "product", "proof"})
public class EBoxXml {

  private String eBoxId;
  private String proofId;
  private ProductXml product;
  private String proof;

  /** For JAXB. */
  protected EBoxXml() {}

  EBoxXml(JsonObject eBox) {
    JsonObject named = eBox.getJsonObject("product");
    eBoxId = eBox.getString("eBoxId");
    proofId = eBox.getString("proofId");
    product = new ProductXml(named.getString("sku"), named.getString("name"));
    proof = eBox.getString("proof");
  }

  boolean holds(String id) {
    return proofId.equals(id);
  }

  /** The proof's signed text. */
  public String proof() {
    return proof;
  }

  /** The proof as a document of its own. */
  public ProofXml proofXml() {
    return new ProofXml(proofId, product, proof);
  }
}
