package org.quittance.adapter.testing;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.util.UUID;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;

/** A branch in the hand of a coordinator: begun, worked for, ended step by step. */
public final class TestBranch {
  private final TestXid xid;
  private final XAResource resource;
  private final PaymentConnection connection;

  TestBranch(ManagedConnection managed, TestXid xid) throws ResourceException, XAException {
    this.xid = xid;
    this.resource = managed.getXAResource();
    this.connection = (PaymentConnection) managed.getConnection(null, null);
    resource.start(xid, XAResource.TMNOFLAGS);
  }

  public TestXid xid() {
    return xid;
  }

  public XAResource resource() {
    return resource;
  }

  public PaymentConnection connection() {
    return connection;
  }

  /** Authorises and adopts. */
  public UUID pay(HoldRequest request) throws PaymentException {
    UUID payment = ((Outcome.Held) connection.authorise(request)).paymentId();
    connection.adopt(payment, request);
    return payment;
  }

  public TestBranch end() throws XAException {
    resource.end(xid, XAResource.TMSUCCESS);
    return this;
  }

  public int prepare() throws XAException {
    return resource.prepare(xid);
  }

  public void commit() throws XAException {
    resource.commit(xid, false);
  }

  public void commitOnePhase() throws XAException {
    resource.commit(xid, true);
  }

  public void rollback() throws XAException {
    resource.rollback(xid);
  }

  /** The whole of a two-phase commit. */
  public void endPrepareCommit() throws XAException {
    end();
    prepare();
    commit();
  }
}
