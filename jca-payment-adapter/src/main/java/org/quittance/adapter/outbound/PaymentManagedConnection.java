package org.quittance.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.PaymentAdapter;
import org.quittance.adapter.transaction.Session;

/**
 * What the server pools and enlists. It keeps no connection to the store open: each piece of work
 * takes one for its own local transaction, so that many idle ones cost nothing.
 *
 * <p>Source: Jakarta Connectors 2.1, "Connection Management", {@code ManagedConnection}.
 */
final class PaymentManagedConnection implements ManagedConnection {
  private final PaymentManagedConnectionFactory maker;
  private final PaymentAdapter adapter;
  private final Session session;
  private final ConnectionEvents events = new ConnectionEvents(this);
  private final Set<PaymentHandle> handles = ConcurrentHashMap.newKeySet();
  private volatile boolean valid = true;
  private PrintWriter logWriter;

  PaymentManagedConnection(
      PaymentManagedConnectionFactory maker, PaymentAdapter adapter, PrintWriter logWriter) {
    this.maker = maker;
    this.adapter = adapter;
    this.session = adapter.resourceManager().newSession();
    this.logWriter = logWriter;
  }

  @Override
  public Object getConnection(Subject subject, ConnectionRequestInfo info)
      throws ResourceException {
    if (!valid) {
      throw new IllegalStateException("This connection was destroyed or has failed");
    }
    PaymentHandle handle = new PaymentHandle(this);
    handles.add(handle);
    return handle;
  }

  /** Moves a handle here from another managed connection of the same pool. */
  @Override
  public void associateConnection(Object given) throws ResourceException {
    if (!(given instanceof PaymentHandle handle)) {
      throw new IllegalStateException("Not a handle of the payment adapter: " + given);
    }
    handle.moveTo(this);
    handles.add(handle);
  }

  /** Invalidates the handles; which branch is worked for is the coordinator's affair. */
  @Override
  public void cleanup() {
    handles.forEach(PaymentHandle::invalidate);
    handles.clear();
  }

  @Override
  public void destroy() {
    valid = false;
    cleanup();
  }

  @Override
  public void addConnectionEventListener(ConnectionEventListener listener) {
    events.add(listener);
  }

  @Override
  public void removeConnectionEventListener(ConnectionEventListener listener) {
    events.remove(listener);
  }

  @Override
  public XAResource getXAResource() {
    return session.xaResource();
  }

  @Override
  public LocalTransaction getLocalTransaction() {
    return new SinglePhase(session.localBranch());
  }

  @Override
  public ManagedConnectionMetaData getMetaData() {
    return new PaymentMetaData();
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  boolean isMadeBy(PaymentManagedConnectionFactory factory) {
    return valid && maker.equals(factory);
  }

  boolean isValid() {
    return valid;
  }

  PaymentAdapter adapter() {
    return adapter;
  }

  Session session() {
    return session;
  }

  void release(PaymentHandle handle) {
    handles.remove(handle);
  }

  void closed(PaymentHandle handle) {
    release(handle);
    events.closed(handle);
  }

  /** The pool drops this connection; its branch can still be ended through any other one. */
  void failed(PaymentHandle handle, Exception failure) {
    valid = false;
    events.failed(handle, failure);
  }
}
