package org.quittance.settlement.dispute;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** There is no such dispute. */
public final class DisputeNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  DisputeNotFound(UUID id) {
    super(
        "not-found",
        "There is no such dispute.",
        "No dispute " + id + " is recorded.",
        "List the disputes of the purchase to find its ID.");
  }
}
