package org.quittance.adapter.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.CreditAccount;
import org.quittance.adapter.api.CreditEntry;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentStep;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.api.Remark;
import org.quittance.adapter.api.UndecidedBranch;
import org.quittance.adapter.api.VoidResult;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.store.StoreErrors;

/**
 * What an application holds: open from its making until it is closed or its managed connection is
 * cleaned up. It passes each call on, and tells the pool when the store was lost.
 */
final class PaymentHandle implements PaymentConnection {
  private volatile PaymentManagedConnection managed;

  PaymentHandle(PaymentManagedConnection managed) {
    this.managed = managed;
  }

  @Override
  public Outcome authorise(HoldRequest request) throws PaymentException {
    return call(
        c -> c.session().work(scope -> c.adapter().authorisePayment().authorise(request, scope)));
  }

  @Override
  public Outcome adopt(UUID paymentId, HoldRequest expected) throws PaymentException {
    return call(
        c ->
            c.session()
                .workInBranch(
                    branch -> c.adapter().adoptPayment().adopt(paymentId, expected, branch)));
  }

  @Override
  public Outcome capture(UUID paymentId) throws PaymentException {
    return call(
        c -> c.session().workAlone(scope -> c.adapter().capturePayment().capture(paymentId)));
  }

  @Override
  public VoidResult voidHold(UUID purchaseId, String reason) throws PaymentException {
    return call(c -> c.adapter().voidHold().run(purchaseId, reason));
  }

  @Override
  public RefundStanding refund(RefundRequest request) throws PaymentException {
    return call(
        c ->
            c.session()
                .workInBranch(branch -> c.adapter().refundPayment().refund(request, branch)));
  }

  @Override
  public Optional<RefundStanding> findRefund(UUID refundId) throws PaymentException {
    return call(c -> c.adapter().refundPayment().find(refundId));
  }

  @Override
  public Optional<RefundStanding> releaseRefund(UUID refundId, String reason)
      throws PaymentException {
    return call(c -> c.adapter().releaseRefund().run(refundId, reason));
  }

  @Override
  public DisputeStanding openDispute(DisputeReport report) throws PaymentException {
    return call(c -> c.adapter().recordDispute().open(report));
  }

  @Override
  public DisputeStanding closeDispute(String reference, boolean won) throws PaymentException {
    return call(c -> c.adapter().recordDispute().close(reference, won));
  }

  @Override
  public List<DisputeStanding> disputes(UUID purchaseId) throws PaymentException {
    return call(c -> c.adapter().recordDispute().of(purchaseId));
  }

  @Override
  public void beginWork() throws PaymentException {
    call(
        c -> {
          c.adapter().beginWork();
          return null;
        });
  }

  @Override
  public boolean confirm(UUID purchaseId) throws PaymentException {
    return call(c -> c.adapter().readPayments().stands(purchaseId));
  }

  @Override
  public Optional<PaymentStanding> standing(UUID purchaseId) throws PaymentException {
    return call(c -> c.adapter().readPayments().standing(purchaseId));
  }

  @Override
  public List<PaymentStep> steps(UUID paymentId) throws PaymentException {
    return call(c -> c.adapter().readPayments().steps(paymentId));
  }

  @Override
  public List<PaymentStanding> payments(UUID fromPaymentId, int limit) throws PaymentException {
    return call(c -> c.adapter().readPayments().after(fromPaymentId, limit));
  }

  @Override
  public List<PaymentStanding> waiting(Instant madeBefore, UUID afterPaymentId, int limit)
      throws PaymentException {
    return call(c -> c.adapter().readPayments().waiting(madeBefore, afterPaymentId, limit));
  }

  @Override
  public List<CreditAccount> accounts(String owner) throws PaymentException {
    Check.owner(owner);
    return call(c -> c.adapter().readCredit().accounts(owner));
  }

  @Override
  public List<CreditEntry> entries(String owner, UUID before, int limit) throws PaymentException {
    Check.owner(owner);
    Check.limit(limit);
    return call(c -> c.adapter().readCredit().entries(owner, before, limit));
  }

  @Override
  public void topUp(UUID transferId, String owner, Amount amount) throws PaymentException {
    Check.given(transferId, "The transfer's ID");
    Check.given(amount, "The amount");
    Check.owner(owner);
    call(
        c -> {
          c.adapter().topUpCredit().topUp(transferId, owner, amount);
          return transferId;
        });
  }

  @Override
  public void payIn(UUID transferId, String owner, Amount amount, Remark remark)
      throws PaymentException {
    Check.given(transferId, "The transfer's ID");
    Check.amount(amount);
    Check.owner(owner);
    Check.remark(remark);
    call(
        c -> {
          c.adapter().topUpCredit().payIn(transferId, owner, amount, remark);
          return transferId;
        });
  }

  @Override
  public CreditAccount agreeLimit(String owner, Amount limit, Remark remark)
      throws PaymentException {
    Check.owner(owner);
    Check.agreed(limit);
    Check.remark(remark);
    return call(c -> c.adapter().agreeLimit().agree(owner, limit, remark));
  }

  @Override
  public int branchesInDoubt() throws PaymentException {
    return call(c -> c.adapter().resourceManager().branchesInDoubt());
  }

  @Override
  public List<UndecidedBranch> undecided(Instant begunBefore, UUID afterBranchId, int limit)
      throws PaymentException {
    return call(c -> c.adapter().untoldBranches().find(begunBefore, afterBranchId, limit));
  }

  @Override
  public boolean tellCommitted(UUID branchId) throws PaymentException {
    return call(c -> c.adapter().untoldBranches().tellCommitted(branchId));
  }

  @Override
  public void close() {
    PaymentManagedConnection connection = managed;
    managed = null;
    if (connection != null) {
      connection.closed(this);
    }
  }

  void invalidate() {
    managed = null;
  }

  void moveTo(PaymentManagedConnection other) {
    PaymentManagedConnection before = managed;
    managed = other;
    if (before != null) {
      before.release(this);
    }
  }

  /** What is asked of the managed connection behind the handle. */
  @FunctionalInterface
  private interface Call<T> {
    T on(PaymentManagedConnection connection) throws PaymentException;
  }

  private <T> T call(Call<T> call) throws PaymentException {
    PaymentManagedConnection connection = managed;
    if (connection == null) {
      throw new PaymentRefused(
          "connection-closed", "This payment connection is closed; get a new one.");
    }
    try {
      return call.on(connection);
    } catch (PaymentUnavailable failure) {
      if (StoreErrors.isLost(failure)) {
        connection.failed(this, failure);
      }
      throw failure;
    }
  }
}
