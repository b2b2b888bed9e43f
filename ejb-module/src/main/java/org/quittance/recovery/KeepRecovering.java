package org.quittance.recovery;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.distribution.device.ForgetOldNonces;

/**
 * What is done again and again once the gate is open.
 *
 * <p>Every five seconds a recovery pass, because the platform tries a branch whose commit failed
 * only once and would roll it back at the next start, and a sign of life; every hour the nonces
 * that are long past.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeepRecovering {

  private static final Logger LOG = Logger.getLogger(KeepRecovering.class.getName());

  @Inject private RecoveryGate gate;
  @Inject private RecoveryPass recoveryPass;
  @Inject private ForgetOldNonces forgetOldNonces;
  @Inject private ProcessRegister register;

  private final AtomicBoolean passing = new AtomicBoolean();
  private volatile boolean failing;

  /** A recovery pass over both stores; one at a time. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void recover() {
    if (!gate.isOpen() || !passing.compareAndSet(false, true)) {
      return;
    }
    try {
      // A pass that sees one store only would end one half of a transaction.
      if (gate.bothAnswer()) {
        recoveryPass.run();
      }
      failing = false;
    } catch (RuntimeException failed) {
      // The container strikes a timer that throws twice; this one must go on.
      LOG.log(failing ? Level.FINE : Level.WARNING, "A recovery pass failed.", failed);
      failing = true;
    } finally {
      passing.set(false);
    }
  }

  /** A pass at once, for one who met a commit of unknown outcome and does not wait for it. */
  @Asynchronous
  public void recoverSoon() {
    recover();
  }

  /** Says that this process lives, so that nobody takes its work over. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void sayAlive() {
    if (!gate.isOpen()) {
      return;
    }
    try {
      register.seen();
    } catch (SQLException | RuntimeException failed) {
      LOG.log(Level.FINE, "This process could not say that it lives.", failed);
    }
  }

  /** Forgets nonces that nobody could use any more. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forget() {
    if (!gate.isOpen()) {
      return;
    }
    try {
      forgetOldNonces.forget();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Old nonces stay until the next hour.", failed);
    }
  }
}
