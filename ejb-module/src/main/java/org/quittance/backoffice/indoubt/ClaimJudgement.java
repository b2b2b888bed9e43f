package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quittance.recovery.ProcessRegister;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.PurchaseState;

/** What is to be done about a claim without an end, by what the adapter says of its payment. */
@ApplicationScoped
class ClaimJudgement {

  @Inject private ProcessRegister register;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /** What is to be done. */
  enum Act {
    LEAVE,
    /** The money is taken, or it is decided that it is: the buyer gets what it paid for. */
    COMPLETE,
    /** Something is held, or may be, and nobody came back for it. */
    VOID,
    /** What was held is being given back already. */
    AWAIT_VOID,
    /** Nothing is held. */
    GIVE_UP
  }

  /** Whether a living process may be at work on it; one that let it go is given time to return. */
  boolean isAtWork(Doubtful claim) {
    return claim.busyUntil().plus(limits.requestBound()).isAfter(clock.now())
        && register.isLiving(claim.node(), claim.process());
  }

  Act judge(Doubtful claim, Optional<PaymentFacts> payment) {
    boolean voiding = claim.state() == PurchaseState.VOIDING;
    boolean due = voiding || isOverdue(claim);
    String state = payment.map(PaymentFacts::state).orElse("none");
    return switch (state) {
      case "captured", "capturing" -> voiding ? Act.LEAVE : Act.COMPLETE;
      case "intended", "requires_action", "held" -> due ? Act.VOID : Act.LEAVE;
      case "voiding" -> due && !voiding ? Act.AWAIT_VOID : Act.LEAVE;
      case "none", "voided", "declined", "capture_failed" -> due ? Act.GIVE_UP : Act.LEAVE;
      // A branch that voted yes: its coordinator decides, and recovery sees to it.
      default -> Act.LEAVE;
    };
  }

  private boolean isOverdue(Doubtful claim) {
    Duration patience =
        claim.state() == PurchaseState.REQUIRES_ACTION
            ? limits.actionDeadline()
            : limits.inDoubtDeadline();
    Instant deadline = claim.since().plus(patience);
    return !deadline.isAfter(clock.now());
  }
}
