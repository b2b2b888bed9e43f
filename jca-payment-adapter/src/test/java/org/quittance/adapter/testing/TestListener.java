package org.quittance.adapter.testing;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNoticeListener;

/**
 * A deployed message-driven bean as an adapter sees it: {@code afterDelivery} ends the transaction
 * and, as Payara's container does, comes back well whether that committed or not.
 */
public final class TestListener implements MessageEndpointFactory {
  private static final long LONGEST_WAIT_SECONDS = 20;

  private final TestTransactions transactions;
  private final List<PaymentNotice> asked = new CopyOnWriteArrayList<>();
  private final BlockingQueue<PaymentNotice> taken = new LinkedBlockingQueue<>();
  private final AtomicInteger inUse = new AtomicInteger();
  private volatile Consumer<PaymentNotice> onNotice = notice -> {};
  private volatile Consumer<PaymentNotice> onCommit = notice -> {};
  private volatile boolean away;

  public TestListener(TestServer server) {
    transactions = server.transactions();
  }

  /** What the bean does with each notice. */
  public TestListener doing(Consumer<PaymentNotice> what) {
    onNotice = what;
    return this;
  }

  /** What the commit of its transaction does; a failure is a rollback. */
  public TestListener committing(Consumer<PaymentNotice> what) {
    onCommit = what;
    return this;
  }

  public void beAway(boolean value) {
    away = value;
  }

  /** The next notice whose transaction committed; null if there is none for a long time. */
  public PaymentNotice next() throws InterruptedException {
    return taken.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Null if there is none for a moment. */
  public PaymentNotice nextNow() throws InterruptedException {
    return taken.poll(1_500, TimeUnit.MILLISECONDS);
  }

  /** Every notice that was handed over, taken in or not. */
  public List<PaymentNotice> asked() {
    return asked;
  }

  public List<PaymentNotice> taken() {
    return List.copyOf(taken);
  }

  /** Endpoints that were made and not released. */
  public int inUse() {
    return inUse.get();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
    if (resource != null) {
      throw new IllegalArgumentException("The adapter has no resource in the transaction");
    }
    if (away) {
      throw new UnavailableException("The application is not started");
    }
    inUse.incrementAndGet();
    return new Bean();
  }

  @Override
  public MessageEndpoint createEndpoint(XAResource resource, long timeout)
      throws UnavailableException {
    return createEndpoint(resource);
  }

  @Override
  public boolean isDeliveryTransacted(Method method) {
    return true;
  }

  @Override
  public String getActivationName() {
    return "test";
  }

  @Override
  public Class<?> getEndpointClass() {
    return Bean.class;
  }

  private final class Bean implements MessageEndpoint, PaymentNoticeListener {
    private PaymentNotice notice;

    @Override
    public void beforeDelivery(Method method) {
      transactions.begin();
    }

    @Override
    public void onNotice(PaymentNotice given) {
      notice = given;
      asked.add(given);
      try {
        onNotice.accept(given);
      } catch (RuntimeException failure) {
        transactions.setRollbackOnly();
        throw failure;
      }
    }

    @Override
    public void afterDelivery() {
      if (transactions.commit(() -> onCommit.accept(notice))) {
        taken.add(notice);
      }
    }

    @Override
    public void release() {
      inUse.decrementAndGet();
    }
  }
}
