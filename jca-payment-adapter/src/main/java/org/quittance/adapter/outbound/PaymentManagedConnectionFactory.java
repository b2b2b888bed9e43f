package org.quittance.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.quittance.adapter.PaymentAdapter;
import org.quittance.adapter.PaymentResourceAdapter;

/**
 * Makes managed connections for the server's pool. All are alike: there is one store and no
 * sign-on, so subject and request info are not looked at, and a recovery scan may leave both out.
 *
 * <p>Source: Jakarta Connectors 2.1, "Connection Management", {@code ManagedConnectionFactory} and
 * {@code ValidatingManagedConnectionFactory}.
 */
public class PaymentManagedConnectionFactory
    implements ManagedConnectionFactory,
        ResourceAdapterAssociation,
        ValidatingManagedConnectionFactory {
  private static final long serialVersionUID = 1L;

  private PaymentResourceAdapter resourceAdapter;
  private transient PrintWriter logWriter;

  @Override
  public Object createConnectionFactory(ConnectionManager connections) {
    return new AllocatingConnectionFactory(this, connections);
  }

  /** For use without an application server: each connection is its own. */
  @Override
  public Object createConnectionFactory() {
    return createConnectionFactory(new UnpooledConnections());
  }

  /** Succeeds also while the store is away, so that recovery may begin by asking. */
  @Override
  public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info)
      throws ResourceException {
    return new PaymentManagedConnection(this, adapter(), logWriter);
  }

  @Override
  public ManagedConnection matchManagedConnections(
      @SuppressWarnings("rawtypes") Set candidates, Subject subject, ConnectionRequestInfo info) {
    for (Object candidate : candidates) {
      if (candidate instanceof PaymentManagedConnection connection && connection.isMadeBy(this)) {
        return connection;
      }
    }
    return null;
  }

  /** Those that met a store that was away, or were destroyed. */
  @Override
  public Set<ManagedConnection> getInvalidConnections(
      @SuppressWarnings("rawtypes") Set connections) {
    return ((Set<?>) connections)
        .stream()
            .filter(PaymentManagedConnection.class::isInstance)
            .map(PaymentManagedConnection.class::cast)
            .filter(connection -> !connection.isValid())
            .collect(Collectors.toSet());
  }

  private PaymentAdapter adapter() throws ResourceException {
    if (resourceAdapter == null) {
      throw new IllegalStateException("The factory was not given its resource adapter");
    }
    return resourceAdapter.started();
  }

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  /** Called once by the server, as {@code ResourceAdapterAssociation} says. */
  @Override
  public void setResourceAdapter(ResourceAdapter given) throws ResourceException {
    if (resourceAdapter != null) {
      throw new IllegalStateException("The resource adapter is set once");
    }
    if (!(given instanceof PaymentResourceAdapter ours)) {
      throw new IllegalStateException("Not a payment adapter: " + given);
    }
    resourceAdapter = ours;
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  /** Factories of the same adapter are alike, for they have no properties of their own. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PaymentManagedConnectionFactory factory
        && resourceAdapter == factory.resourceAdapter;
  }

  @Override
  public int hashCode() {
    return PaymentManagedConnectionFactory.class.hashCode();
  }
}
