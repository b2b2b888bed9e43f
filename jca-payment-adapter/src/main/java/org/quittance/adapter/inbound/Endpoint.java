package org.quittance.adapter.inbound;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.quittance.adapter.api.PaymentNotice;

/**
 * The message-driven bean that is active, if one is. Deactivating it waits for a delivery that is
 * under way, because the server takes the bean apart afterwards.
 */
final class Endpoint {
  private static final System.Logger LOG = System.getLogger(Endpoint.class.getName());
  private static final int LONGEST_WAIT_SECONDS = 20;

  private final ReentrantLock use = new ReentrantLock();
  private final Delivery delivery;
  private volatile MessageEndpointFactory active;

  Endpoint(Delivery delivery) {
    this.delivery = delivery;
  }

  /**
   * @throws NotSupportedException for an endpoint without a transaction, or a second one
   */
  void activate(MessageEndpointFactory endpoint) throws ResourceException {
    try {
      if (!endpoint.isDeliveryTransacted(Delivery.ON_NOTICE)) {
        throw new NotSupportedException(
            "Payment notices are delivered in a transaction; declare onNotice REQUIRED");
      }
    } catch (NoSuchMethodException wrong) {
      throw new ResourceAdapterInternalException(
          "The endpoint has no onNotice of PaymentNoticeListener", wrong);
    }
    synchronized (this) {
      if (active != null) {
        throw new NotSupportedException(
            "A listener of payment notices is active already; a second would get half of them");
      }
      active = endpoint;
    }
  }

  void deactivate(MessageEndpointFactory endpoint) {
    synchronized (this) {
      if (active == null || !active.equals(endpoint)) {
        return;
      }
      active = null;
    }
    awaitDelivery();
  }

  private void awaitDelivery() {
    try {
      if (use.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        use.unlock();
      } else {
        LOG.log(Level.WARNING, "The listener is being stopped in the middle of a payment notice");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isActive() {
    return active != null;
  }

  /**
   * Tells the listener, which stays active meanwhile.
   *
   * @throws UnavailableException if there is no endpoint now
   * @throws NotTakenIn if the listener's transaction did not commit
   */
  void tell(PaymentNotice notice) throws UnavailableException, NotTakenIn {
    use.lock();
    try {
      MessageEndpointFactory endpoint = active;
      if (endpoint == null) {
        throw new UnavailableException("No listener of payment notices is active");
      }
      delivery.deliver(endpoint, notice);
    } finally {
      use.unlock();
    }
  }
}
