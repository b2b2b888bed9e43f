package org.quittance.web.api.form;

import jakarta.json.JsonObject;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.nio.charset.StandardCharsets;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

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

  /** The stored document of an eBox by itself. */
  public static EBoxForm of(byte[] stored) {
    try {
      return new EBoxForm(StrictJson.object(new String(stored, StandardCharsets.UTF_8)));
    } catch (MalformedDocument broken) {
      throw new IllegalStateException("A stored eBox is no JSON.", broken);
    }
  }

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
