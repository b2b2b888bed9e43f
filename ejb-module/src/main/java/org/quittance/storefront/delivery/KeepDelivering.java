package org.quittance.storefront.delivery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.recovery.RecoveryGate;
import org.quittance.storefront.webhook.RemoveEndedSecrets;

/**
 * Looks each second whether a webhook is due, and each hour whether secrets have ended, on every
 * node.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeepDelivering {

  private static final Logger LOG = Logger.getLogger(KeepDelivering.class.getName());

  @Inject private Deliverer deliverer;
  @Inject private RecoveryGate gate;
  @Inject private RemoveEndedSecrets removeEndedSecrets;

  /** Wakes a worker, which wakes others while there is work. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void go() {
    deliverer.wake();
  }

  /** Removes the secrets that sign nothing any more. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void removeEndedSecrets() {
    if (!gate.isOpen()) {
      return;
    }
    try {
      removeEndedSecrets.remove();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Ended webhook secrets stay until the next hour.", failed);
    }
  }
}
