package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;

/** A dispute that is reported. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "newDispute")
@XmlType(
    name = "NewDispute",
    propOrder = {"purchaseId", "reference", "amountMinor", "reason"})
public class NewDisputeForm extends Form {

  private String purchaseId;
  private String reference;
  private Long amountMinor;
  private String reason;

  /** For JAXB. */
  protected NewDisputeForm() {}
}
