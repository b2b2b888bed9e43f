package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.quittance.settlement.refund.RefundFacts;

/** A refund. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "refund")
@XmlType(
    name = "Refund",
    propOrder = {
      "refundId",
      "purchaseId",
      "state",
      "amountMinor",
      "currency",
      "reason",
      "requestedAt",
      "reasons"
    })
public class RefundForm extends Form {

  private String refundId;
  private String purchaseId;
  private String state;
  private Long amountMinor;
  private String currency;
  private String reason;
  private String requestedAt;

  @XmlElementWrapper(name = "reasons")
  @XmlElement(name = "why")
  private List<ReasonForm> reasons;

  /** For JAXB. */
  protected RefundForm() {}

  public static RefundForm of(RefundFacts refund) {
    var form = new RefundForm();
    form.refundId = refund.id().toString();
    form.purchaseId = refund.purchaseId().toString();
    form.state = refund.state().word();
    form.amountMinor = refund.amount().minor();
    form.currency = refund.amount().currency();
    form.reason = refund.reason();
    form.requestedAt = refund.requestedAt().toString();
    if (!refund.reasons().isEmpty()) {
      form.reasons =
          refund.reasons().stream().map(why -> new ReasonForm(why.code(), why.text())).toList();
    }
    return form;
  }
}
