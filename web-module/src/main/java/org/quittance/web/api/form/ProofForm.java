package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** A proof of purchase. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "proofOfPurchase")
@XmlType(
    name = "ProofOfPurchase",
    propOrder = {"proofId", "product", "proof"})
public class ProofForm extends Form {

  private String proofId;
  private GoodsForm product;
  private String proof;

  /** For JAXB. */
  protected ProofForm() {}

  ProofForm(String proofId, GoodsForm product, String proof) {
    this.proofId = proofId;
    this.product = product;
    this.proof = proof;
  }
}
