package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.settlement.dispute.DisputeFacts;

/** A dispute. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "dispute")
@XmlType(
    name = "Dispute",
    propOrder = {
      "disputeId",
      "purchaseId",
      "state",
      "amountMinor",
      "currency",
      "reason",
      "openedAt"
    })
public class DisputeForm extends Form {

  private String disputeId;
  private String purchaseId;
  private String state;
  private Long amountMinor;
  private String currency;
  private String reason;
  private String openedAt;

  /** For JAXB. */
  protected DisputeForm() {}

  public static DisputeForm of(DisputeFacts dispute) {
    var form = new DisputeForm();
    form.disputeId = dispute.id().toString();
    form.purchaseId = dispute.purchaseId().toString();
    form.state = dispute.state().word();
    form.amountMinor = dispute.amount().minor();
    form.currency = dispute.amount().currency();
    form.reason = dispute.reason();
    form.openedAt = dispute.openedAt().toString();
    return form;
  }
}
