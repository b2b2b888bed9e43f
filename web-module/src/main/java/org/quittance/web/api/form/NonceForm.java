package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.distribution.device.Nonce;

/** A nonce. There is nothing less than it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "nonce")
@XmlType(
    name = "Nonce",
    propOrder = {"nonce", "expiresAt"})
public class NonceForm extends Form {

  private String nonce;
  private String expiresAt;

  /** For JAXB. */
  protected NonceForm() {}

  public static NonceForm of(Nonce given) {
    var form = new NonceForm();
    form.nonce = given.nonce();
    form.expiresAt = given.expiresAt().toString();
    return form;
  }
}
