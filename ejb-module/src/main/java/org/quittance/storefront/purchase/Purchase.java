package org.quittance.storefront.purchase;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.settlement.payment.Taken;
import org.quittance.shared.Money;

/**
 * A purchase that has a payment.
 *
 * <p>Life cycle: its row appears in the very transaction that decides about the money and issues
 * the proofs: {@code settling} until the processor says done or never, or at once {@code captured}
 * with a gateway whose decision is the capture. Where the money waits for the receipt it is {@code
 * authorised} before, and the decision comes later. Before that there is only the claim.
 */
@Entity
@Table(schema = "storefront", name = "purchase")
public class Purchase {

  @Id private String id;

  @Column(name = "buyer_id")
  private String buyerId;

  private String state;
  private String method;

  @Column(name = "payment_id")
  private String paymentId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "created_at")
  private Instant createdAt;

  /** When it came into its present state. */
  @Column(name = "changed_at")
  private Instant changedAt;

  /** Until when its receipt may be acknowledged; null where the money is not waiting for it. */
  @Column(name = "acknowledge_by")
  private Instant acknowledgeBy;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @OneToMany(mappedBy = "purchase", cascade = CascadeType.PERSIST)
  @OrderBy("lineNo")
  private List<PurchaseLine> lines;

  /** For JPA. */
  protected Purchase() {}

  /** A purchase whose payment is decided by the transaction that writes it. */
  Purchase(Claim claim, Quote quote, Taken taken, Instant now) {
    this(
        claim,
        quote,
        taken.paymentId(),
        taken.captured() ? PurchaseState.CAPTURED : PurchaseState.SETTLING,
        now);
  }

  /** A purchase whose payment is decided when its receipt is acknowledged. */
  static Purchase waiting(Claim claim, Quote quote, UUID payment, Instant until, Instant now) {
    var purchase = new Purchase(claim, quote, payment, PurchaseState.AUTHORISED, now);
    purchase.acknowledgeBy = until;
    return purchase;
  }

  private Purchase(Claim claim, Quote quote, UUID payment, PurchaseState first, Instant now) {
    Money total = quote.total();
    this.id = claim.purchaseId().toString();
    this.buyerId = claim.clientId().toString();
    this.state = first.word();
    this.method = quote.method();
    this.paymentId = payment.toString();
    this.amountMinor = total.minor();
    this.currency = total.currency();
    this.createdAt = now;
    this.changedAt = now;
    this.lines = new ArrayList<>();
    for (Quote.Line line : quote.lines()) {
      lines.add(new PurchaseLine(this, lines.size() + 1, line));
    }
  }

  /** Only along the table of states; {@link MovePurchase} keeps the event. */
  void become(PurchaseState other, Instant now) {
    state = other.word();
    changedAt = now;
  }

  /** Another payment stands for it, because the platform lost the first. */
  void paidBy(UUID payment) {
    paymentId = payment.toString();
  }

  /** Keeps when its receipt was acknowledged; false if that is known already. */
  boolean acknowledged(Instant now) {
    if (acknowledgedAt != null) {
      return false;
    }
    acknowledgedAt = now;
    return true;
  }

  boolean mayBeAcknowledged(Instant now) {
    return acknowledgeBy == null || now.isBefore(acknowledgeBy);
  }

  UUID paymentId() {
    return UUID.fromString(paymentId);
  }

  PurchaseState state() {
    return PurchaseState.of(state);
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }

  UUID id() {
    return UUID.fromString(id);
  }

  PurchaseFacts facts(String idempotencyKey, UUID boxSetId) {
    return new PurchaseFacts(
        id(),
        idempotencyKey,
        UUID.fromString(buyerId),
        state(),
        boxSetId,
        amount(),
        method,
        createdAt,
        acknowledgeBy,
        acknowledgedAt,
        lines.stream().map(PurchaseLine::facts).toList());
  }
}
