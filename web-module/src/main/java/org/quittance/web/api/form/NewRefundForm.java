package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** A refund that is asked for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "newRefund")
@XmlType(
    name = "NewRefund",
    propOrder = {"purchaseId", "amountMinor", "reason"})
public class NewRefundForm extends Form {

  private String purchaseId;
  private Long amountMinor;
  private String reason;

  /** For JAXB. */
  protected NewRefundForm() {}
}
