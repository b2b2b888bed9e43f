package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** That something shall be done to what the address names, and why. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "reasoned")
@XmlType(
    name = "Reasoned",
    propOrder = {"reason"})
public class ReasonedForm extends Form {

  private String reason;

  /** For JAXB. */
  protected ReasonedForm() {}
}
