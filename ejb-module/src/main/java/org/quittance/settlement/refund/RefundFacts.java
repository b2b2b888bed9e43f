package org.quittance.settlement.refund;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.Money;

/**
 * What there is to say of a refund.
 *
 * @param id its ID
 * @param purchaseId from whose payment
 * @param state where it stands
 * @param amount how much
 * @param reason why it was asked for
 * @param requestedAt when it was asked for
 * @param reasons why it was refused; empty otherwise
 */
public record RefundFacts(
    UUID id,
    UUID purchaseId,
    RefundState state,
    Money amount,
    String reason,
    Instant requestedAt,
    List<Reason> reasons) {

  /** A reason of a decision: a stable word for programs and a sentence for people. */
  public record Reason(String code, String text) {}
}
