package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** Money that was paid in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "paidIn")
@XmlType(
    name = "PaidIn",
    propOrder = {"amountMinor", "currency", "reason"})
public class PaidInForm extends Form {

  private Long amountMinor;
  private String currency;
  private String reason;

  /** For JAXB. */
  protected PaidInForm() {}
}
