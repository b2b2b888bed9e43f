package org.quittance.recovery;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.distribution.content.MendContentFiles;
import org.quittance.settlement.payment.PaymentStore;
import org.quittance.vault.PublishKeys;

/**
 * The recovery gate (ARCHITECTURE.md).
 *
 * <p>Life cycle: closed at start; each second it asks both stores whether they answer. Only when
 * both do, it does the process's first two-phase work, which makes the transaction manager read its
 * log and end the branches of earlier processes. Once neither store knows a branch of this node any
 * more it opens, and stays open until the process drains. Recovery with one store missing would
 * split a transaction for good (commit here, presumed abort there), so an unreachable store keeps
 * the gate closed for as long as it takes.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RecoveryGate {

  private static final Logger LOG = Logger.getLogger(RecoveryGate.class.getName());

  @Inject private LicenseDatabase licenseDatabase;
  @Inject private PaymentStore paymentStore;
  @Inject private RecoveryPass recoveryPass;
  @Inject private ProcessRegister register;
  @Inject private PublishKeys publishKeys;
  @Inject private MendContentFiles mendContentFiles;
  @Resource private UserTransaction transaction;

  private final AtomicBoolean working = new AtomicBoolean();
  private volatile boolean open;
  private volatile boolean draining;
  private volatile String waitingFor = "the application to start";
  private boolean migrated;
  private boolean triggered;

  /** Whether requests, timers and batch steps may work. */
  public boolean isOpen() {
    return open && !draining;
  }

  /** What the gate waits for, for people; empty once it is open. */
  public String waitingFor() {
    return draining ? "the server to stop" : waitingFor;
  }

  /** Refuses new work for good; the process is about to stop. */
  public void drain() {
    draining = true;
  }

  /** One look at both stores while the gate is closed; the container calls it each second. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void look() {
    if (open || draining || !working.compareAndSet(false, true)) {
      return;
    }
    try {
      advance();
    } catch (Exception failed) {
      waitFor("a failed step to succeed: " + rootCause(failed), failed);
    } finally {
      working.set(false);
    }
  }

  private void advance() throws Exception {
    if ("false".equals(System.getProperty("quittance.recovery.permitted"))) {
      waitFor("its own start to finish (normal on a small machine)", null);
      return;
    }
    Optional<String> absent = findAbsent();
    if (absent.isPresent()) {
      waitFor(absent.get(), null);
      return;
    }
    if (!migrated) {
      licenseDatabase.migrate();
      migrated = true;
    }
    if (!triggered) {
      touchBothStores();
      triggered = true;
    } else {
      recoveryPass.run();
    }
    int license = licenseDatabase.branchesInDoubt();
    int payment = paymentStore.branchesInDoubt();
    if (license + payment > 0) {
      waitFor(license + " license and " + payment + " payment branches in doubt to end", null);
      return;
    }
    publishKeys.prepare();
    mendContentFiles.mend();
    paymentStore.beginWork();
    waitingFor = "";
    open = true;
    LOG.info("The recovery gate is open: both stores answered and nothing is in doubt.");
  }

  /** Whether both stores answer now. */
  public boolean bothAnswer() {
    return findAbsent().isEmpty();
  }

  /** Which store does not answer, and why, for people. */
  private Optional<String> findAbsent() {
    try {
      licenseDatabase.requireAnswer();
    } catch (SQLException | RuntimeException absent) {
      return Optional.of("the license database to answer: " + rootCause(absent));
    }
    try {
      paymentStore.branchesInDoubt();
    } catch (RuntimeException absent) {
      return Optional.of("the payment adapter's store to answer: " + rootCause(absent));
    }
    return Optional.empty();
  }

  private void touchBothStores() throws Exception {
    transaction.begin();
    try {
      register.enter();
      paymentStore.branchesInDoubt();
      transaction.commit();
    } catch (Exception failed) {
      if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
      throw failed;
    }
  }

  private void waitFor(String what, Exception cause) {
    if (!what.equals(waitingFor)) {
      LOG.log(Level.WARNING, "The recovery gate is closed and waits for " + what, cause);
      waitingFor = what;
    }
  }

  private static String rootCause(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
