package org.quittance.settlement.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.Money;

/**
 * A dispute under the ID the adapter gave it.
 *
 * <p>Life cycle: {@code opened}, then {@code won} or {@code lost} for good.
 */
@Entity
@Table(schema = "settlement", name = "dispute")
class Dispute {

  private static final int LONGEST_REASON = 500;

  @Id private String id;

  @Column(name = "purchase_id")
  private String purchaseId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;
  private String reason;
  private String state;

  @Column(name = "opened_at")
  private Instant openedAt;

  protected Dispute() {}

  Dispute(DisputeNews first, Instant now) {
    this.id = first.disputeId().toString();
    this.purchaseId = first.purchaseId().toString();
    this.amountMinor = first.amount().minor();
    this.currency = first.amount().currency();
    this.reason = first.reason().substring(0, Math.min(first.reason().length(), LONGEST_REASON));
    this.state = DisputeState.OPENED.word();
    this.openedAt = now;
  }

  /**
   * @throws IllegalArgumentException if no dispute may ever change so
   */
  void become(DisputeState to) {
    if (!state().mayBecome(to)) {
      throw new IllegalArgumentException("A dispute never goes from " + state() + " to " + to);
    }
    state = to.word();
  }

  DisputeState state() {
    return DisputeState.of(state);
  }

  DisputeFacts facts() {
    return new DisputeFacts(
        UUID.fromString(id),
        UUID.fromString(purchaseId),
        state(),
        new Money(amountMinor, currency),
        reason,
        openedAt);
  }
}
