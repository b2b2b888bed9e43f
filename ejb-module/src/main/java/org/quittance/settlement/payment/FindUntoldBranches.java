package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds parts of transactions that wait for their coordinator; outside any transaction. */
@Stateless
public class FindUntoldBranches {

  @Inject private PaymentStore store;

  /** Those that began before the instant, in the order of their IDs. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<UntoldBranch> begunBefore(Instant instant, Optional<UUID> after, int limit) {
    return store
        .ask(connection -> connection.undecided(instant, after.orElse(null), limit))
        .stream()
        .map(UntoldBranch::of)
        .toList();
  }
}
