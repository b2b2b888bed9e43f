package org.quittance.adapter.crash;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.quittance.adapter.api.PaymentConnection;

/** The payment adapter's side of a transaction. */
final class PaymentBranch implements Branch, AutoCloseable {
  private final ManagedConnection managed;
  private final XAResource resource;
  private final PaymentConnection connection;

  PaymentBranch(ManagedConnection managed) throws ResourceException {
    this.managed = managed;
    this.resource = managed.getXAResource();
    this.connection = (PaymentConnection) managed.getConnection(null, null);
  }

  PaymentConnection connection() {
    return connection;
  }

  @Override
  public XAResource resource() {
    return resource;
  }

  @Override
  public void prepare(Xid xid) throws XAException {
    resource.prepare(xid);
  }

  @Override
  public void commit(Xid xid) throws XAException {
    resource.commit(xid, false);
  }

  @Override
  public void rollback(Xid xid) throws XAException {
    resource.rollback(xid);
  }

  @Override
  public void close() throws ResourceException {
    managed.destroy();
  }
}
