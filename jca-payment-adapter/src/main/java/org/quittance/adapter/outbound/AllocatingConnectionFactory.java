package org.quittance.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentConnectionFactory;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentUnavailable;

/**
 * The factory applications look up; asks the connection manager for each connection.
 *
 * <p>Source: Jakarta Connectors 2.1, "Connection Management", {@code ConnectionFactory} and {@code
 * ConnectionManager}.
 */
public class AllocatingConnectionFactory implements PaymentConnectionFactory {
  private static final long serialVersionUID = 1L;

  private final PaymentManagedConnectionFactory factory;
  private final ConnectionManager connections;
  private Reference reference;

  AllocatingConnectionFactory(
      PaymentManagedConnectionFactory factory, ConnectionManager connections) {
    this.factory = factory;
    this.connections = connections;
  }

  @Override
  public PaymentConnection getConnection() throws PaymentException {
    try {
      return (PaymentConnection) connections.allocateConnection(factory, null);
    } catch (ResourceException failure) {
      throw new PaymentUnavailable(
          "No connection to the payment adapter; ask again later. (" + failure.getMessage() + ")",
          failure);
    }
  }

  @Override
  public Reference getReference() {
    return reference;
  }

  @Override
  public void setReference(Reference given) {
    reference = given;
  }
}
