package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;

/** A purchase: as an answer to who buys, as an item of a list, or whole. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "purchase")
@XmlType(
    name = "Purchase",
    propOrder = {
      "purchaseId",
      "idempotencyKey",
      "state",
      "boxSetId",
      "amountMinor",
      "currency",
      "redirectUrl",
      "createdAt",
      "acknowledgeBy",
      "acknowledgedAt",
      "lines",
      "payment",
      "detail",
      "next",
      "boxSet"
    })
public class PurchaseForm extends Form {

  private String purchaseId;
  private String idempotencyKey;
  private String state;

  @XmlElement(nillable = true)
  private String boxSetId;

  private Long amountMinor;
  private String currency;
  private String redirectUrl;
  private String createdAt;
  private String acknowledgeBy;
  private String acknowledgedAt;

  @XmlElementWrapper(name = "lines")
  @XmlElement(name = "line")
  private List<LineForm> lines;

  private PaymentForm payment;
  private String detail;
  private String next;
  private BoxSetForm boxSet;

  /** For JAXB. */
  protected PurchaseForm() {}

  /** The answer to a purchase; the BoxSet's stored bytes go in verbatim, if there are any. */
  public static PurchaseForm bought(Bought bought, byte[] boxSet) {
    PurchaseForm form = facts(bought.purchase());
    form.redirectUrl = bought.redirectUrl().orElse(null);
    form.boxSet = boxSet == null ? null : BoxSetForm.of(boxSet);
    return form;
  }

  /** The answer while nobody knows how it ended. */
  public static PurchaseForm unknown(OutcomeUnknown unknown, String idempotencyKey) {
    var form = new PurchaseForm();
    form.purchaseId = unknown.purchaseId().toString();
    form.idempotencyKey = idempotencyKey;
    form.state = "unknown";
    form.detail = unknown.why();
    form.next = unknown.next();
    return form;
  }

  /** As a list has it. */
  public static PurchaseForm summary(PurchaseFacts purchase) {
    PurchaseForm form = facts(purchase);
    form.createdAt = purchase.createdAt().toString();
    return form;
  }

  /** With its lines and what became of its payment. */
  public static PurchaseForm whole(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    PurchaseForm form = summary(purchase);
    form.lines = purchase.lines().stream().map(LineForm::of).toList();
    form.payment = PaymentForm.of(purchase.method(), payment);
    return form;
  }

  private static PurchaseForm facts(PurchaseFacts purchase) {
    var form = new PurchaseForm();
    form.purchaseId = purchase.id().toString();
    form.idempotencyKey = purchase.idempotencyKey();
    form.state = purchase.state().word();
    form.boxSetId = purchase.boxSetId() == null ? null : purchase.boxSetId().toString();
    form.amountMinor = purchase.amount().minor();
    form.currency = purchase.amount().currency();
    form.acknowledgeBy = text(purchase.acknowledgeBy());
    form.acknowledgedAt = text(purchase.acknowledgedAt());
    return form;
  }

  private static String text(Instant at) {
    return at == null ? null : at.toString();
  }

  /** Without the BoxSet, which the buyer may fetch by its ID. */
  @Override
  public Optional<Form> minimal() {
    boxSet = null;
    return Optional.of(this);
  }
}
