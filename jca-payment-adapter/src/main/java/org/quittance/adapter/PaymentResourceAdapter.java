package org.quittance.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.inbound.Inbound;
import org.quittance.adapter.inbound.PaymentActivationSpec;
import org.quittance.adapter.store.StoreSettings;

/**
 * What the server starts with the application and stops with it. Starting reads the settings and
 * touches no database: a store that is away is no reason not to deploy, but wrong settings are.
 *
 * <p>Source: Jakarta Connectors 2.1, "Lifecycle Management".
 */
public class PaymentResourceAdapter implements ResourceAdapter, Serializable {
  private static final long serialVersionUID = 1L;

  private transient volatile PaymentAdapter adapter;
  private transient volatile Inbound inbound;

  /**
   * @throws ResourceAdapterInternalException if a setting is missing or wrong; the message names it
   */
  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    try {
      start(
          new PaymentAdapter(StoreSettings.fromConfig(), ProcessorSettings.fromConfig()), context);
    } catch (IllegalArgumentException wrong) {
      throw new ResourceAdapterInternalException(wrong.getMessage(), wrong);
    }
  }

  /** Starts with parts that were put together by hand instead of configured. */
  public void start(PaymentAdapter given, BootstrapContext context) {
    Inbound telling = new Inbound(context, given);
    given.onBeginWork(telling::begin);
    given.onDueWork(telling::wake);
    inbound = telling;
    adapter = given;
  }

  /** Ends the work first, for it uses the store. */
  @Override
  public void stop() {
    Inbound telling = inbound;
    PaymentAdapter stopping = adapter;
    inbound = null;
    adapter = null;
    if (telling != null) {
      telling.stop();
    }
    if (stopping != null) {
      stopping.close();
    }
  }

  /**
   * The parts of the started adapter.
   *
   * @throws ResourceException before the start and after the stop
   */
  public PaymentAdapter started() throws ResourceException {
    PaymentAdapter started = adapter;
    if (started == null) {
      throw notStarted();
    }
    return started;
  }

  private static ResourceException notStarted() {
    return new ResourceAdapterInternalException("The payment adapter is not started");
  }

  /**
   * Notices of payments are told to this endpoint from now on, once work has begun.
   *
   * @throws NotSupportedException for another activation, one without a transaction, or a second
   *     one
   */
  @Override
  public void endpointActivation(MessageEndpointFactory endpoint, ActivationSpec activation)
      throws ResourceException {
    if (!(activation instanceof PaymentActivationSpec)) {
      throw new NotSupportedException("Not an activation of the payment adapter: " + activation);
    }
    Inbound telling = inbound;
    if (telling == null) {
      throw notStarted();
    }
    telling.activate(endpoint);
  }

  /** Returns when the endpoint is told nothing any more. */
  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoint, ActivationSpec activation) {
    Inbound telling = inbound;
    if (telling != null) {
      telling.deactivate(endpoint);
    }
  }

  /**
   * For message delivery only, and deliveries have no branch of the adapter's that could be in
   * doubt; outbound branches are recovered through managed connections.
   */
  @Override
  public XAResource[] getXAResources(ActivationSpec[] activations) {
    return new XAResource[0];
  }

  /** An adapter equals only itself; Jakarta Connectors 2.1 asks for both methods. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
