package org.quittance.adapter.dispute;

import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.DisputeStanding.State;

/** A payer's dispute. It is opened, and then won by us or lost. */
record Dispute(
    UUID id, UUID paymentId, UUID purchaseId, String reference, Amount amount, State state) {

  DisputeStanding standing() {
    return new DisputeStanding(id, paymentId, purchaseId, reference, amount, state);
  }
}
