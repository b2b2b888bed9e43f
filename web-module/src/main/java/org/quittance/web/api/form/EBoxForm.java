package org.quittance.web.api.form;

import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** The envelope of one proof. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "EBox",
    propOrder = {"eBoxId", "proofId", "product", "proof"})
public class EBoxForm extends Form {

  private String eBoxId;
  private String proofId;
  private GoodsForm product;
  private String proof;

  /** For JAXB. */
  protected EBoxForm() {}

  EBoxForm(JsonObject eBox) {
    eBoxId = eBox.getString("eBoxId");
    proofId = eBox.getString("proofId");
    product = new GoodsForm(eBox.getJsonObject("product"));
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
  public ProofForm alone() {
    return new ProofForm(proofId, product, proof);
  }
}
