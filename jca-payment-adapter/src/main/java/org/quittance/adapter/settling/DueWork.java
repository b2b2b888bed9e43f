package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.RecordOutcome;
import org.quittance.adapter.refund.Refund;
import org.quittance.adapter.refund.RefundOutcome;

/**
 * Works off what is due: captures, voids and refunds that were decided and are not known to be
 * done. Each piece is claimed in the store, so any number of threads and nodes may do this at once.
 * The processor is asked outside any transaction; the answer is recorded in one of its own. A crash
 * in between delays that piece until its claim has run out.
 */
public final class DueWork {
  private static final System.Logger LOG = System.getLogger(DueWork.class.getName());
  private static final int MOST = 100;

  private final RecordOutcome payments;
  private final SettlePayment settlePayment;
  private final RefundOutcome refunds;
  private final PayRefund payRefund;
  private final Waits waits;
  private final AtomicBoolean hasten = new AtomicBoolean();

  public DueWork(
      RecordOutcome payments,
      SettlePayment settlePayment,
      RefundOutcome refunds,
      PayRefund payRefund,
      Waits waits) {
    this.payments = payments;
    this.settlePayment = settlePayment;
    this.refunds = refunds;
    this.payRefund = payRefund;
    this.waits = waits;
  }

  /**
   * The processor answers again: at the next round everything that failed before is due, however
   * long it was to wait.
   */
  public void hasten() {
    hasten.set(true);
  }

  /**
   * One round over what is due now.
   *
   * @return how many pieces were asked about; 0 means that there is nothing to do at the moment
   */
  public int run() throws PaymentException {
    if (hasten.getAndSet(false)) {
      payments.hasten();
      refunds.hasten();
    }
    int done = 0;
    for (UUID id : shuffled(payments.due(MOST))) {
      done += settle(id);
    }
    for (UUID id : shuffled(refunds.due(MOST))) {
      done += pay(id);
    }
    return done;
  }

  /** Several threads that see the same list should not walk it in step. */
  private static List<UUID> shuffled(List<UUID> ids) {
    List<UUID> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled);
    return shuffled;
  }

  private int settle(UUID id) throws PaymentException {
    Optional<Payment> mine = payments.claim(id, waits.claim());
    if (mine.isEmpty()) {
      return 0;
    }
    try {
      settlePayment.settle(mine.get());
    } catch (RuntimeException broken) {
      // Its claim runs out and it is tried again; the others must not wait for it.
      LOG.log(Level.ERROR, "Settling failed for " + mine.get(), broken);
    }
    return 1;
  }

  private int pay(UUID id) throws PaymentException {
    Optional<Refund> mine = refunds.claim(id, waits.claim());
    if (mine.isEmpty()) {
      return 0;
    }
    try {
      payRefund.pay(mine.get());
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "Paying failed for refund " + id, broken);
    }
    return 1;
  }
}
