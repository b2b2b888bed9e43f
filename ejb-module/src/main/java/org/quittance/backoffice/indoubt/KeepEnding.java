package org.quittance.backoffice.indoubt;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.backoffice.job.Counts;
import org.quittance.backoffice.job.Leases;
import org.quittance.recovery.RecoveryGate;

/** A round of the janitor every other second, on one node at a time and while the gate is open. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeepEnding {

  private static final Logger LOG = Logger.getLogger(KeepEnding.class.getName());

  /** Another node takes over so long after this one was last heard of. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  @Inject private RecoveryGate gate;
  @Inject private Leases leases;
  @Inject private JanitorRound round;

  private final AtomicBoolean going = new AtomicBoolean();
  private volatile boolean failing;

  /** One round; none begins before the last one ended. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void go() {
    if (!gate.isOpen() || !going.compareAndSet(false, true)) {
      return;
    }
    try {
      if (leases.take("janitor", LEASE)) {
        report(round.run());
      }
      failing = false;
    } catch (RuntimeException failed) {
      // The container strikes a timer that throws twice; this one must go on.
      LOG.log(failing ? Level.FINE : Level.WARNING, "A round of the janitor failed.", failed);
      failing = true;
    } finally {
      going.set(false);
    }
  }

  private static void report(Counts counts) {
    boolean acted =
        counts.byName().entrySet().stream()
            .anyMatch(
                count ->
                    count.getValue() > 0
                        && !count.getKey().equals("examined")
                        && !count.getKey().equals("left"));
    if (acted) {
      LOG.info(() -> "The janitor ended what nobody worked on: " + counts.words());
    }
  }
}
