package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** How far somebody may buy on account. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "creditLimit")
@XmlType(
    name = "CreditLimit",
    propOrder = {"limitMinor", "currency", "reason"})
public class CreditLimitForm extends Form {

  private Long limitMinor;
  private String currency;
  private String reason;

  /** For JAXB. */
  protected CreditLimitForm() {}
}
