package org.quittance.storefront.house;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ManagedConnection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ThreadLocalRandom;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.distribution.house.Branch;

/** The adapter's branch of one transaction. */
final class PaymentBranch implements Branch {
  private final XAResource resource;
  private final PaymentConnection connection;
  private final Xid xid = new RandomXid();
  private boolean ended;
  private boolean readOnly;

  PaymentBranch(ManagedConnection managed) throws ResourceException, XAException {
    resource = managed.getXAResource();
    connection = (PaymentConnection) managed.getConnection(null, null);
    resource.start(xid, XAResource.TMNOFLAGS);
  }

  /** Stays open until the transaction ends, however often it is closed. */
  PaymentConnection connection() {
    return (PaymentConnection)
        Proxy.newProxyInstance(
            PaymentBranch.class.getClassLoader(),
            new Class<?>[] {PaymentConnection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  @Override
  public void prepare() throws XAException {
    end(XAResource.TMSUCCESS);
    readOnly = resource.prepare(xid) == XAResource.XA_RDONLY;
  }

  @Override
  public void commit() throws XAException {
    if (!readOnly) {
      resource.commit(xid, false);
    }
  }

  @Override
  public void rollback() throws XAException {
    end(XAResource.TMFAIL);
    if (!readOnly) {
      resource.rollback(xid);
    }
  }

  private void end(int flag) throws XAException {
    if (!ended) {
      ended = true;
      resource.end(xid, flag);
    }
  }

  private static final class RandomXid implements Xid {
    private final byte[] global = random(24);
    private final byte[] qualifier = random(12);

    private static byte[] random(int length) {
      byte[] bytes = new byte[length];
      ThreadLocalRandom.current().nextBytes(bytes);
      return bytes;
    }

    @Override
    public int getFormatId() {
      return 0x1234;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return global.clone();
    }

    @Override
    public byte[] getBranchQualifier() {
      return qualifier.clone();
    }
  }
}
