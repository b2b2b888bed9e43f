package org.quittance.storefront.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.shared.Refusal;

/**
 * The claim of one (client, Idempotency-Key): it gives the purchase its ID before anything is asked
 * of anybody, and keeps the request and the quote.
 *
 * <p>Life cycle: claimed by one process until {@code busyUntil}, {@code requires_action} while the
 * payer is at the processor's page; then {@code purchased} in the purchase's own transaction, or
 * {@code declined} with the refusal that is replayed for ever. A claim whose process died is taken
 * over by whoever asks next, or by the janitor, as the next attempt of the same purchase. The
 * janitor ends what nobody asks for as {@code abandoned}, or as {@code voiding} and {@code voided}
 * if something was held; asked for again it is claimed again.
 */
@Entity
@Table(schema = "storefront", name = "claim")
public class Claim {

  @Id
  @Column(name = "purchase_id")
  private String purchaseId;

  @Column(name = "client_id")
  private String clientId;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "request_digest")
  private String requestDigest;

  @Lob private String request;
  @Lob private String quote;
  private String state;
  private int attempt;
  private String node;

  @Column(name = "process_id")
  private String processId;

  @Column(name = "busy_until")
  private Instant busyUntil;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  /** When the present attempt began. */
  @Column(name = "attempted_at")
  private Instant attemptedAt;

  /** When its buyer cancelled it; what is cancelled is never resumed. */
  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  @Column(name = "refusal_code")
  private String refusalCode;

  @Column(name = "refusal_what")
  private String refusalWhat;

  @Column(name = "refusal_why")
  private String refusalWhy;

  @Column(name = "refusal_next")
  private String refusalNext;

  /** For JPA. */
  protected Claim() {}

  Claim(UUID purchaseId, ClaimKey key, PurchaseRequest asked, Instant now) {
    this.purchaseId = purchaseId.toString();
    this.clientId = key.clientId().toString();
    this.idempotencyKey = key.idempotencyKey();
    this.requestDigest = asked.digest();
    this.request = asked.json();
    this.state = ClaimState.CLAIMED.word();
    this.attempt = 1;
    this.claimedAt = now;
    this.attemptedAt = now;
    this.busyUntil = now;
  }

  /** The request is priced; this process works on it until the given instant. */
  void quoted(Quote price, String byNode, UUID byProcess, Instant until) {
    quote = price.json();
    node = byNode;
    processId = byProcess.toString();
    busyUntil = until;
  }

  /** The request is refused for good; the same key gets the same refusal. */
  void decline(Refusal refusal, String byNode, UUID byProcess) {
    state = ClaimState.DECLINED.word();
    node = byNode;
    processId = byProcess.toString();
    refusalCode = refusal.code();
    refusalWhat = refusal.what();
    refusalWhy = refusal.why();
    refusalNext = refusal.next();
  }

  /** Set in the purchase's own transaction, so that claim and purchase agree. */
  void purchased() {
    state = ClaimState.PURCHASED.word();
  }

  boolean asksFor(PurchaseRequest other) {
    return requestDigest.equals(other.digest());
  }

  /** The next attempt begins, by this process and until the given instant. */
  void takenOver(String byNode, UUID byProcess, Instant now, Instant until) {
    if (state().isGivenUp() && isCancelled()) {
      throw new IllegalStateException("Purchase " + purchaseId + " is cancelled.");
    }
    attempt++;
    attemptedAt = now;
    node = byNode;
    processId = byProcess.toString();
    busyUntil = until;
    if (state().isGivenUp()) {
      state = ClaimState.CLAIMED.word();
    }
  }

  /** The payer acts at the processor's page; whoever asks next goes on. */
  void awaitsPayer(Instant now) {
    state = ClaimState.REQUIRES_ACTION.word();
    busyUntil = now;
  }

  /** Nobody works on it any more. */
  void givenUp(ClaimState how, Instant now) {
    state = how.word();
    busyUntil = now;
  }

  /** Its buyer does not want it any more; it is ended, and stays so. No attempt is at work. */
  void cancelled(Instant now) {
    if (state().isOpen()) {
      throw new IllegalStateException("An attempt may be at work on purchase " + purchaseId + ".");
    }
    if (cancelledAt == null) {
      cancelledAt = now;
    }
  }

  boolean isCancelled() {
    return cancelledAt != null;
  }

  boolean isOnReceipt() {
    return PurchaseRequest.captureOf(request) == Capture.ON_RECEIPT;
  }

  /** The present attempt's work is done. */
  void rests(Instant now) {
    busyUntil = now;
  }

  /** Whether its time is not up yet; a living owner may still be at work on it. */
  boolean hasTime(Instant now) {
    return busyUntil.isAfter(now);
  }

  String node() {
    return node;
  }

  UUID process() {
    return UUID.fromString(processId);
  }

  /** What the present attempt has to pay. */
  PaymentOrder order() {
    return new PaymentOrder(
        purchaseId(), attempt, clientId, quote().total(), PurchaseRequest.tokenOf(request));
  }

  ClaimState state() {
    return ClaimState.of(state);
  }

  UUID purchaseId() {
    return UUID.fromString(purchaseId);
  }

  UUID clientId() {
    return UUID.fromString(clientId);
  }

  String idempotencyKey() {
    return idempotencyKey;
  }

  int attempt() {
    return attempt;
  }

  /** What there is to say while there is no purchase; nothing if it could not even be priced. */
  Optional<PurchaseFacts> facts() {
    if (quote == null) {
      return Optional.empty();
    }
    Quote asked = quote();
    return Optional.of(
        new PurchaseFacts(
            purchaseId(),
            idempotencyKey,
            clientId(),
            state().asPurchase(),
            null,
            asked.total(),
            asked.method(),
            claimedAt,
            null,
            null,
            asked.lines().stream().map(Quote.Line::facts).toList()));
  }

  Quote quote() {
    return Quote.of(quote);
  }

  PurchaseDeclined refusal() {
    return new PurchaseDeclined(refusalCode, refusalWhat, refusalWhy, refusalNext);
  }
}
