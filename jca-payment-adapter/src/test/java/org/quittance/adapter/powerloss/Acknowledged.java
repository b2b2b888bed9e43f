package org.quittance.adapter.powerloss;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.transaction.xa.Xid;
import org.quittance.adapter.testing.TestXid;

/**
 * What others were told before the power failed: the coordinator's forced log, and answers that
 * clients had. It stands elsewhere and survives.
 */
final class Acknowledged {

  /** What a branch did. */
  enum Kind {
    PURCHASE,
    REFUND
  }

  /** How far a branch was known to be. */
  enum Step {
    VOTED,
    DECIDED,
    COMMITTED,
    ROLLED_BACK
  }

  /** A branch that voted; the ID is its purchase's or its refund's. */
  record Voted(Kind kind, UUID id, TestXid xid, Step step) {}

  private final Map<UUID, Voted> branches = new LinkedHashMap<>();
  private final Set<UUID> topUps = new LinkedHashSet<>();
  private boolean powerIsOn = true;

  /** Nothing that happens in the dying system from now on was told to anybody. */
  synchronized void powerFails() {
    powerIsOn = false;
  }

  synchronized void powerIsBack() {
    powerIsOn = true;
  }

  /**
   * @return whether it could still be told
   */
  synchronized boolean branch(Kind kind, UUID id, TestXid xid, Step step) {
    if (powerIsOn) {
      branches.put(id, new Voted(kind, id, xid, step));
    }
    return powerIsOn;
  }

  synchronized boolean topUp(UUID transfer) {
    if (powerIsOn) {
      topUps.add(transfer);
    }
    return powerIsOn;
  }

  synchronized List<Voted> branches() {
    return List.copyOf(branches.values());
  }

  synchronized Set<UUID> topUps() {
    return new LinkedHashSet<>(topUps);
  }

  /** What is known of that branch; empty if the coordinator was never told of a vote. */
  synchronized Optional<Voted> of(Xid xid) {
    return branches.values().stream()
        .filter(
            branch ->
                Arrays.equals(branch.xid().global(), xid.getGlobalTransactionId())
                    && Arrays.equals(branch.xid().qualifier(), xid.getBranchQualifier()))
        .findAny();
  }
}
