package org.quittance.adapter.powerloss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.powerloss.Acknowledged.Kind;
import org.quittance.adapter.powerloss.Acknowledged.Step;
import org.quittance.adapter.powerloss.Acknowledged.Voted;
import org.quittance.adapter.store.StoreSettings;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestBranch;

/** One life of the adapter: it recovers by the coordinator's log, then several buyers are busy. */
final class Life {
  private static final int BUYERS = 3;
  private static final List<String> OWNERS = List.of("ann", "ben", "cleo");

  private final String url;
  private final Acknowledged acknowledged;
  private final long seed;
  private final List<Thread> buyers = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private volatile boolean over;
  private RunningAdapter adapter;

  Life(String url, Acknowledged acknowledged, long seed) {
    this.url = url;
    this.acknowledged = acknowledged;
    this.seed = seed;
  }

  void begin(boolean create) throws Exception {
    adapter = new RunningAdapter(new StoreSettings(url, null, null, create, "node"));
    for (String owner : OWNERS) {
      topUp(owner, 100_000);
    }
    recover();
  }

  void work() {
    for (int i = 0; i < BUYERS; i++) {
      Random chance = new Random(seed + i);
      Thread buyer = new Thread(() -> buy(chance), "buyer-" + i);
      buyers.add(buyer);
      buyer.start();
    }
  }

  /** Lets what is under way end; what it says is heard by nobody. */
  void end() throws InterruptedException {
    over = true;
    for (Thread buyer : buyers) {
      buyer.join();
    }
    adapter.close();
  }

  RunningAdapter adapter() {
    return adapter;
  }

  List<Throwable> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  private void recover() throws Exception {
    XAResource resource = adapter.xaResource();
    for (Xid xid : resource.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)) {
      Optional<Voted> known = acknowledged.of(xid);
      boolean decided =
          known.filter(p -> p.step() == Step.DECIDED || p.step() == Step.COMMITTED).isPresent();
      if (decided) {
        resource.commit(xid, false);
      } else {
        resource.rollback(xid);
      }
      known.ifPresent(
          p ->
              acknowledged.branch(
                  p.kind(), p.id(), p.xid(), decided ? Step.COMMITTED : Step.ROLLED_BACK));
    }
  }

  private void buy(Random chance) {
    try {
      while (!over) {
        String owner = OWNERS.get(chance.nextInt(OWNERS.size()));
        if (chance.nextInt(5) == 0) {
          topUp(owner, 1 + chance.nextInt(500));
        } else {
          long minor = 2 + chance.nextInt(300);
          UUID purchase = purchase(owner, minor, chance.nextInt(6));
          if (purchase != null && chance.nextInt(3) == 0) {
            refund(purchase, 1 + chance.nextInt((int) minor), chance.nextInt(6));
          }
        }
      }
    } catch (Exception | Error failure) {
      synchronized (failures) {
        failures.add(failure);
      }
    }
  }

  private void topUp(String owner, long minor) throws Exception {
    UUID transfer = UUID.randomUUID();
    try (PaymentConnection connection = adapter.connection()) {
      connection.topUp(transfer, owner, new Amount(minor, "EUR"));
    }
    acknowledged.topUp(transfer);
  }

  /**
   * @return the purchase if it committed, else null
   */
  private UUID purchase(String owner, long minor, int end) throws Exception {
    HoldRequest request =
        new HoldRequest(
            UUID.randomUUID(), 1, owner, new Amount(minor, "EUR"), PaymentMethod.credit());
    TestBranch branch = adapter.begin();
    Outcome answer = branch.connection().authorise(request);
    if (answer instanceof Outcome.Declined) {
      branch.end().rollback();
      return null;
    }
    branch.connection().adopt(((Outcome.Held) answer).paymentId(), request);
    return end(branch, Kind.PURCHASE, request.purchaseId(), end) ? request.purchaseId() : null;
  }

  private void refund(UUID purchase, long minor, int end) throws Exception {
    RefundRequest request =
        new RefundRequest(
            UUID.randomUUID(), purchase, new Amount(minor, "EUR"), "it could not be installed");
    TestBranch branch = adapter.begin();
    branch.connection().refund(request);
    end(branch, Kind.REFUND, request.refundId(), end);
  }

  /**
   * @param end 0: never votes; 1: rolled back after the vote; else committed
   * @return whether it committed and that was heard
   */
  private boolean end(TestBranch branch, Kind kind, UUID id, int end) throws Exception {
    branch.end();
    if (end == 0) {
      branch.rollback();
      return false;
    }
    branch.prepare();
    boolean heard = acknowledged.branch(kind, id, branch.xid(), Step.VOTED);
    if (heard && end == 1) {
      branch.rollback();
      acknowledged.branch(kind, id, branch.xid(), Step.ROLLED_BACK);
    } else if (heard && acknowledged.branch(kind, id, branch.xid(), Step.DECIDED)) {
      branch.commit();
      return acknowledged.branch(kind, id, branch.xid(), Step.COMMITTED);
    }
    return false;
  }
}
