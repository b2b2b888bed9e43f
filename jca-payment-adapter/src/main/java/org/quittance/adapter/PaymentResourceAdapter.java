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

  /**
   * @throws ResourceAdapterInternalException if a setting is missing or wrong; the message names it
   */
  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    try {
      start(new PaymentAdapter(StoreSettings.fromConfig(), ProcessorSettings.fromConfig()));
    } catch (IllegalArgumentException wrong) {
      throw new ResourceAdapterInternalException(wrong.getMessage(), wrong);
    }
  }

  /** Starts with settings that are given, where no server is there to configure it. */
  public void start(StoreSettings settings) {
    start(new PaymentAdapter(settings, ProcessorSettings.ledgerOnly()));
  }

  /** Starts with parts that were put together by hand. */
  public void start(PaymentAdapter given) {
    adapter = given;
  }

  @Override
  public void stop() {
    PaymentAdapter stopping = adapter;
    adapter = null;
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
      throw new ResourceAdapterInternalException("The payment adapter is not started");
    }
    return started;
  }

  /** There is no inbound side: the ledger answers every question at once. */
  @Override
  public void endpointActivation(MessageEndpointFactory endpoint, ActivationSpec activation)
      throws ResourceException {
    throw new NotSupportedException("The payment adapter delivers no messages");
  }

  /** Nothing was ever activated. */
  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoint, ActivationSpec activation) {}

  /** For message delivery only; outbound branches are recovered through managed connections. */
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
