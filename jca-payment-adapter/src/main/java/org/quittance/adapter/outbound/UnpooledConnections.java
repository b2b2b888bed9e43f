package org.quittance.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.lang.System.Logger.Level;

/**
 * A connection manager for use without an application server: a managed connection for each handle,
 * destroyed when the handle is closed or its store fails.
 *
 * <p>Source: Jakarta Connectors 2.1, "Connection Management", non-managed environment.
 */
class UnpooledConnections implements ConnectionManager, ConnectionEventListener {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(UnpooledConnections.class.getName());

  @Override
  public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo info)
      throws ResourceException {
    ManagedConnection connection = factory.createManagedConnection(null, info);
    connection.addConnectionEventListener(this);
    return connection.getConnection(null, info);
  }

  @Override
  public void connectionClosed(ConnectionEvent event) {
    destroy(event);
  }

  @Override
  public void connectionErrorOccurred(ConnectionEvent event) {
    destroy(event);
  }

  private static void destroy(ConnectionEvent event) {
    try {
      ((ManagedConnection) event.getSource()).destroy();
    } catch (ResourceException failure) {
      // The handle is gone for its owner all the same, who cannot do anything about it.
      LOG.log(Level.WARNING, "A payment connection was not destroyed cleanly", failure);
    }
  }

  /** Nothing is shared here, so the demarcation of local transactions concerns nobody. */
  @Override
  public void localTransactionStarted(ConnectionEvent event) {}

  @Override
  public void localTransactionCommitted(ConnectionEvent event) {}

  @Override
  public void localTransactionRolledback(ConnectionEvent event) {}
}
