package org.quittance.storefront.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Ids;

/**
 * One change of a purchase's state: when, who, why; or, with both states alike, a remark on an act
 * that changed none. Written once, never changed.
 */
@Entity
@Table(schema = "storefront", name = "purchase_event")
public class PurchaseEvent {

  private static final int LONGEST_REASON = 1000;

  @Id private String id;

  @Column(name = "purchase_id")
  private String purchaseId;

  private int attempt;

  @Column(name = "from_state")
  private String fromState;

  @Column(name = "to_state")
  private String toState;

  @Column(name = "occurred_at")
  private Instant at;

  private String actor;
  private String reason;

  /** For JPA. */
  protected PurchaseEvent() {}

  PurchaseEvent(
      UUID purchaseId,
      int attempt,
      PurchaseState from,
      PurchaseState to,
      Instant at,
      String actor,
      String reason) {
    if (from != null && from != to && !from.mayBecome(to)) {
      throw new IllegalArgumentException("A purchase never goes from " + from + " to " + to);
    }
    this.id = Ids.next().toString();
    this.purchaseId = purchaseId.toString();
    this.attempt = attempt;
    this.fromState = from == null ? null : from.word();
    this.toState = to.word();
    this.at = at;
    this.actor = actor;
    this.reason = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  /** What there is to tell; nothing if it is a remark. */
  Optional<PurchaseMoved> moved() {
    return toState.equals(fromState)
        ? Optional.empty()
        : Optional.of(
            new PurchaseMoved(UUID.fromString(purchaseId), PurchaseState.of(toState), at));
  }

  PurchaseFacts.Event facts() {
    return new PurchaseFacts.Event(at, fromState, toState, actor, reason);
  }
}
