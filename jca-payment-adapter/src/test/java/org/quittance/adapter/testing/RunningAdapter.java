package org.quittance.adapter.testing;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.util.UUID;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.PaymentAdapter;
import org.quittance.adapter.PaymentResourceAdapter;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentConnectionFactory;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.outbound.PaymentManagedConnectionFactory;
import org.quittance.adapter.store.StoreSettings;

/** One life of the adapter, started as a server starts it. */
public final class RunningAdapter implements AutoCloseable {
  private final PaymentResourceAdapter resourceAdapter = new PaymentResourceAdapter();
  private final TestServer server = new TestServer();
  private final PaymentManagedConnectionFactory factory = new PaymentManagedConnectionFactory();

  public RunningAdapter(StoreSettings settings) throws ResourceException {
    this(settings, ProcessorSettings.ledgerOnly());
  }

  public RunningAdapter(StoreSettings settings, ProcessorSettings processor)
      throws ResourceException {
    this(new PaymentAdapter(settings, processor));
  }

  /** With a processor that is given. */
  public RunningAdapter(StoreSettings settings, ProcessorSettings processor, OutsideGateway outside)
      throws ResourceException {
    this(new PaymentAdapter(settings, processor, outside));
  }

  private RunningAdapter(PaymentAdapter parts) throws ResourceException {
    resourceAdapter.start(parts, server);
    factory.setResourceAdapter(resourceAdapter);
  }

  /** What is not asked for over connections. */
  public PaymentAdapter parts() throws ResourceException {
    return resourceAdapter.started();
  }

  public PaymentResourceAdapter resourceAdapter() {
    return resourceAdapter;
  }

  public TestServer server() {
    return server;
  }

  public PaymentManagedConnectionFactory factory() {
    return factory;
  }

  /** As a recovery scan asks for it. */
  public ManagedConnection managedConnection() throws ResourceException {
    return factory.createManagedConnection(null, null);
  }

  public XAResource xaResource() throws ResourceException {
    return managedConnection().getXAResource();
  }

  /** A connection outside any transaction. */
  public PaymentConnection connection() throws PaymentException {
    return ((PaymentConnectionFactory) factory.createConnectionFactory()).getConnection();
  }

  /** A branch that has begun on a connection of its own. */
  public TestBranch begin() throws ResourceException, XAException {
    return new TestBranch(managedConnection(), TestXid.next());
  }

  /** An owner nobody else has, with that much credit in EUR. */
  public String ownerWith(long minor) throws PaymentException {
    String owner = "owner-" + UUID.randomUUID();
    if (minor > 0) {
      try (PaymentConnection connection = connection()) {
        connection.topUp(UUID.randomUUID(), owner, new Amount(minor, "EUR"));
      }
    }
    return owner;
  }

  /** Also how a crash looks to the store: nothing more is decided, connections end. */
  @Override
  public void close() {
    resourceAdapter.stop();
  }
}
