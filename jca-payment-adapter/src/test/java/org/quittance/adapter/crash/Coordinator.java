package org.quittance.adapter.crash;

import java.io.IOException;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestXid;

/** Two-phase commit over both stores, in either order, with presumed abort. */
final class Coordinator {
  /** Which branch is asked first, in both phases. */
  enum Order {
    ADAPTER_FIRST,
    LICENSE_FIRST
  }

  /** What is done for both branches. */
  @FunctionalInterface
  interface Work {
    void on(PaymentBranch payment, LicenseBranch license) throws Exception;
  }

  private final RunningAdapter adapter;
  private final LicenseStore licenses;
  private final DecisionLog log;
  private final Order order;

  Coordinator(RunningAdapter adapter, LicenseStore licenses, DecisionLog log, Order order) {
    this.adapter = adapter;
    this.licenses = licenses;
    this.log = log;
    this.order = order;
  }

  /**
   * @param decision whether it is decided to commit once both have voted
   */
  void transact(boolean decision, Work work) throws Exception {
    TestXid payment = TestXid.next();
    TestXid license = new TestXid(payment.formatId(), payment.global(), new byte[] {2});
    try (PaymentBranch payments = new PaymentBranch(adapter.managedConnection());
        LicenseBranch rows = licenses.branch()) {
      payments.resource().start(payment, XAResource.TMNOFLAGS);
      rows.resource().start(license, XAResource.TMNOFLAGS);
      work.on(payments, rows);
      payments.resource().end(payment, XAResource.TMSUCCESS);
      rows.resource().end(license, XAResource.TMSUCCESS);
      List<Side> sides = List.of(new Side(payments, payment), new Side(rows, license));
      if (order == Order.LICENSE_FIRST) {
        sides = List.of(sides.get(1), sides.get(0));
      }
      for (Side side : sides) {
        side.branch().prepare(side.xid());
      }
      if (decision) {
        log.decide(payment.global());
      }
      for (Side side : sides) {
        end(side.branch(), side.xid(), decision);
      }
    }
  }

  private record Side(Branch branch, Xid xid) {}

  private static void end(Branch branch, Xid xid, boolean decision) throws XAException {
    if (decision) {
      branch.commit(xid);
    } else {
      branch.rollback(xid);
    }
  }

  /** Ends what an earlier process left prepared, by the log alone. */
  void recover() throws Exception {
    try (PaymentBranch payments = new PaymentBranch(adapter.managedConnection());
        LicenseBranch rows = licenses.branch()) {
      List<Branch> sides =
          order == Order.ADAPTER_FIRST ? List.of(payments, rows) : List.of(rows, payments);
      for (Branch side : sides) {
        recover(side);
      }
    }
  }

  private void recover(Branch branch) throws XAException, IOException {
    for (Xid xid : branch.resource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)) {
      end(branch, xid, log.isDecided(xid.getGlobalTransactionId()));
    }
  }
}
