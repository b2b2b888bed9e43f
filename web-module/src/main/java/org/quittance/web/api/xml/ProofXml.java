package org.quittance.web.api.xml;

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
public class ProofXml extends XmlDocument {

  private String proofId;
  private ProductXml product;
  private String proof;

  /** For JAXB. */
  protected ProofXml() {}

  ProofXml(String proofId, ProductXml product, String proof) {
    this.proofId = proofId;
    this.product = product;
    this.proof = proof;
  }
}
