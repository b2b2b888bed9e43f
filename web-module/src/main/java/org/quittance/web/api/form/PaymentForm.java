package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.quittance.settlement.payment.PaymentFacts;

/** What became of a purchase's payment; amounts in minor units of its currency. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "Payment",
    propOrder = {"method", "authorisedMinor", "capturedMinor", "refundedMinor", "disputedMinor"})
public class PaymentForm extends Form {

  private String method;
  private Long authorisedMinor;
  private Long capturedMinor;
  private Long refundedMinor;
  private Long disputedMinor;

  /** For JAXB. */
  protected PaymentForm() {}

  static PaymentForm of(String method, Optional<PaymentFacts> payment) {
    var form = new PaymentForm();
    form.method = method;
    form.authorisedMinor = payment.map(PaymentFacts::authorisedMinor).orElse(0L);
    form.capturedMinor = payment.map(PaymentFacts::capturedMinor).orElse(0L);
    form.refundedMinor = payment.map(PaymentFacts::refundedMinor).orElse(0L);
    form.disputedMinor = payment.map(PaymentFacts::disputedMinor).orElse(0L);
    return form;
  }
}
