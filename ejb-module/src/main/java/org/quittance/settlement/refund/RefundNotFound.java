package org.quittance.settlement.refund;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** There is no such refund; one of another's purchase looks the same. */
public final class RefundNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  public RefundNotFound(UUID id) {
    super(
        "not-found",
        "There is no such refund.",
        "No refund " + id + " was asked for a purchase that this account may see.",
        "List the refunds of the purchase to find its ID.");
  }
}
