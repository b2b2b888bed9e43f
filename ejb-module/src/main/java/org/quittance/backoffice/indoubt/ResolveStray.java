package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.purchase.FindClosed;
import org.quittance.storefront.purchase.GiveBackStray;

/**
 * Gives back what is held for purchases that came to nothing: whoever asked for it had been given
 * up before. Of what waits, such as for receipts, each round looks through one page and the next
 * round goes on there.
 */
@ApplicationScoped
class ResolveStray {

  @Inject private PaymentHistory payments;
  @Inject private FindClosed findClosed;
  @Inject private GiveBackStray giveBackStray;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  private final AtomicReference<Optional<UUID>> seen = new AtomicReference<>(Optional.empty());

  /** Purchases of the next page that came to nothing; a hold's own time is up before. */
  List<UUID> next(int limit) {
    Instant madeBefore = clock.now().minus(limits.inDoubtDeadline());
    List<PaymentFacts> page = payments.waiting(madeBefore, seen.get(), limit);
    seen.set(
        page.size() < limit
            ? Optional.empty()
            : Optional.of(page.get(page.size() - 1).paymentId()));
    Set<UUID> closed =
        findClosed.among(page.stream().map(PaymentFacts::purchaseId).distinct().toList());
    return List.copyOf(closed);
  }

  Resolution resolve(UUID purchaseId) {
    return giveBackStray.giveBack(purchaseId) ? Resolution.VOIDED : Resolution.LEFT;
  }
}
