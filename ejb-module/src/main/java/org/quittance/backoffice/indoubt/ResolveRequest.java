package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.refund.EndRequest;
import org.quittance.settlement.refund.FindRequests;
import org.quittance.settlement.refund.FindRequests.Undecided;
import org.quittance.settlement.refund.RefundState;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/** Ends a refund that was asked for, was never decided, and that nobody asks for any more. */
@ApplicationScoped
class ResolveRequest {

  @Inject private FindRequests find;
  @Inject private EndRequest endRequest;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /** Those whose last attempt began before the deadline; one that is at work is left its time. */
  List<Undecided> overdue(Optional<UUID> after, int limit) {
    Duration idle = limits.inDoubtDeadline().minus(limits.requestBound());
    Instant now = clock.now();
    return find.upAt(idle.isNegative() ? now : now.minus(idle), after, limit);
  }

  Resolution resolve(Undecided request) {
    return endRequest
        .end(request.refundId(), request.attempt())
        .map(state -> state == RefundState.REFUSED ? Resolution.REFUSED : Resolution.COMPLETED)
        .orElse(Resolution.LEFT);
  }
}
