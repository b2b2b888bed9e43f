package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;

/** A public key. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Jwk",
    propOrder = {"kty", "crv", "x"})
public class JwkForm extends Form {

  private String kty;
  private String crv;
  private String x;

  /** For JAXB. */
  protected JwkForm() {}
}
