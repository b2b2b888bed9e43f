package org.quittance.settlement.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.shared.Money;

/**
 * A refund, from the moment it was asked for.
 *
 * <p>Life cycle: {@code requested} by one attempt until {@code busyUntil}; then {@code granted} in
 * the transaction that reserves the money, or {@code refused} with the refusal that is replayed for
 * ever; what the gateway does afterwards arrives by notices. Every change is made under the row's
 * lock and has its event, whose sequence is the row's revision.
 */
@Entity
@Table(schema = "settlement", name = "refund")
class Refund {

  @Id private String id;

  @Column(name = "purchase_id")
  private String purchaseId;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_digest")
  private String requestDigest;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;
  private String reason;
  private String state;
  private int revision;
  private int attempt;

  @Column(name = "busy_until")
  private Instant busyUntil;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "refusal_code")
  private String refusalCode;

  @Column(name = "refusal_what")
  private String refusalWhat;

  @Column(name = "refusal_why")
  private String refusalWhy;

  @Column(name = "refusal_next")
  private String refusalNext;

  protected Refund() {}

  Refund(RefundKey key, RefundOrder order, Instant now, Instant busyUntil) {
    this.id = Ids.next().toString();
    this.purchaseId = order.purchaseId().toString();
    this.clientId = key.clientId().toString();
    this.idempotencyKey = key.idempotencyKey();
    this.requestDigest = order.digest();
    this.amountMinor = order.amount().minor();
    this.currency = order.amount().currency();
    this.reason = order.reason();
    this.state = RefundState.REQUESTED.word();
    this.revision = 1;
    this.attempt = 1;
    this.busyUntil = busyUntil;
    this.requestedAt = now;
  }

  /**
   * The next state of its life.
   *
   * @return the event of this change, to be kept with it
   * @throws IllegalArgumentException if no refund may ever change so
   */
  RefundEvent become(RefundState to, RefundEvent.Cause cause, Instant at) {
    RefundState from = state();
    if (!from.mayBecome(to)) {
      throw new IllegalArgumentException("A refund never goes from " + from + " to " + to);
    }
    state = to.word();
    revision++;
    return new RefundEvent(id(), revision, from, to, at, cause);
  }

  /** Keeps the refusal, to be replayed. */
  void refusedBy(RefundNotPossible refusal) {
    refusalCode = refusal.code();
    refusalWhat = refusal.what();
    refusalWhy = refusal.why();
    refusalNext = refusal.next();
  }

  boolean asksFor(RefundOrder other) {
    return requestDigest.equals(other.digest());
  }

  boolean isBusy(Instant now) {
    return busyUntil.isAfter(now);
  }

  UUID id() {
    return UUID.fromString(id);
  }

  UUID purchaseId() {
    return UUID.fromString(purchaseId);
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }

  String reason() {
    return reason;
  }

  RefundState state() {
    return RefundState.of(state);
  }

  int attempt() {
    return attempt;
  }

  /** Who asked, as events name them. */
  String asker() {
    return "client " + clientId;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  RefundNotPossible refusal() {
    return RefundNotPossible.again(refusalCode, refusalWhat, refusalWhy, refusalNext);
  }

  RefundFacts facts() {
    return new RefundFacts(
        id(),
        purchaseId(),
        state(),
        amount(),
        reason,
        requestedAt,
        refusalCode == null ? List.of() : List.of(new RefundFacts.Reason(refusalCode, refusalWhy)));
  }
}
