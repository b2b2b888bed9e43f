package org.quittance.adapter.testing;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import java.util.Timer;

/** What a server gives its resource adapters: threads and transactions. */
public final class TestServer implements BootstrapContext, WorkManager {
  private final TestTransactions transactions = new TestTransactions();

  public TestTransactions transactions() {
    return transactions;
  }

  @Override
  public TestTransactions getTransactionSynchronizationRegistry() {
    return transactions;
  }

  @Override
  public WorkManager getWorkManager() {
    return this;
  }

  @Override
  public void scheduleWork(Work work) {
    Thread thread = new Thread(work, work.toString());
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void scheduleWork(
      Work work, long timeout, ExecutionContext context, WorkListener listener) {
    scheduleWork(work);
  }

  @Override
  public long startWork(Work work) {
    scheduleWork(work);
    return UNKNOWN;
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    return startWork(work);
  }

  @Override
  public void doWork(Work work) {
    work.run();
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    doWork(work);
  }

  @Override
  public Timer createTimer() {
    return new Timer(true);
  }

  @Override
  public XATerminator getXATerminator() {
    throw new UnsupportedOperationException("The adapter imports no transactions");
  }

  @Override
  public boolean isContextSupported(Class<? extends WorkContext> context) {
    return false;
  }
}
