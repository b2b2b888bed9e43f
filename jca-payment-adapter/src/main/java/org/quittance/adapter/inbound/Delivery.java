package org.quittance.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNoticeListener;

/**
 * Hands one notice to an endpoint, in a transaction that the container begins before and ends
 * afterwards. The adapter has no XA resource in it: the notice is marked later, so a crash between
 * the two delivers it again.
 *
 * <p>Source: Jakarta Connectors 2.1, "Message Inflow", transacted delivery with {@code
 * beforeDelivery} and {@code afterDelivery}.
 */
final class Delivery {
  static final Method ON_NOTICE = onNotice();

  private final Supplier<TransactionSynchronizationRegistry> transactions;

  Delivery(Supplier<TransactionSynchronizationRegistry> transactions) {
    this.transactions = transactions;
  }

  /**
   * Returns when the endpoint's transaction has committed.
   *
   * @throws UnavailableException if no endpoint can be had now, which is no fault of the notice
   * @throws NotTakenIn if it did not commit, or nobody can tell
   */
  void deliver(MessageEndpointFactory endpoints, PaymentNotice notice)
      throws UnavailableException, NotTakenIn {
    MessageEndpoint endpoint = endpoints.createEndpoint(null);
    try {
      deliver(endpoint, notice);
    } catch (ResourceException | NoSuchMethodException | RuntimeException failure) {
      throw NotTakenIn.because(failure);
    } finally {
      endpoint.release();
    }
  }

  private void deliver(MessageEndpoint endpoint, PaymentNotice notice)
      throws ResourceException, NoSuchMethodException, NotTakenIn {
    Witness witness = new Witness();
    endpoint.beforeDelivery(ON_NOTICE);
    RuntimeException failure = null;
    try {
      transactions.get().registerInterposedSynchronization(witness);
      ((PaymentNoticeListener) endpoint).onNotice(notice);
    } catch (RuntimeException thrown) {
      failure = thrown;
    } finally {
      endpoint.afterDelivery();
    }
    if (failure != null) {
      throw failure;
    }
    if (!witness.sawCommit()) {
      throw new NotTakenIn("The listener's transaction did not commit", null);
    }
  }

  private static Method onNotice() {
    try {
      return PaymentNoticeListener.class.getMethod("onNotice", PaymentNotice.class);
    } catch (NoSuchMethodException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }
}
