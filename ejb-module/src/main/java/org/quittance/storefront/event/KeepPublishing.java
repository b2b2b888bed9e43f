package org.quittance.storefront.event;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.recovery.RecoveryGate;

/** Publishes each second while the gate is open, on every node; the feed's own lock elects one. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeepPublishing {

  private static final Logger LOG = Logger.getLogger(KeepPublishing.class.getName());

  @Inject private RecoveryGate gate;
  @Inject private PublishEvents publishEvents;

  private final AtomicBoolean going = new AtomicBoolean();
  private volatile boolean failing;

  /** Publishes what there is; one round at a time. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void go() {
    if (!gate.isOpen() || !going.compareAndSet(false, true)) {
      return;
    }
    try {
      boolean more = true;
      while (more && gate.isOpen()) {
        more = publishEvents.publish();
      }
      failing = false;
    } catch (RuntimeException failed) {
      // The container strikes a timer that throws twice; this one must go on.
      LOG.log(failing ? Level.FINE : Level.WARNING, "Events wait to be published.", failed);
      failing = true;
    } finally {
      going.set(false);
    }
  }
}
