package org.quittance.adapter.testing;

import java.util.concurrent.ThreadLocalRandom;
import javax.transaction.xa.Xid;

/**
 * An Xid of a transaction manager's own class, without {@code equals}: the adapter must go by the
 * bytes.
 */
public record TestXid(int formatId, byte[] global, byte[] qualifier) implements Xid {

  /** One that no other test uses. */
  public static TestXid next() {
    byte[] global = new byte[24];
    byte[] qualifier = new byte[12];
    ThreadLocalRandom.current().nextBytes(global);
    ThreadLocalRandom.current().nextBytes(qualifier);
    return new TestXid(0x1234, global, qualifier);
  }

  @Override
  public int getFormatId() {
    return formatId;
  }

  @Override
  public byte[] getGlobalTransactionId() {
    return global;
  }

  @Override
  public byte[] getBranchQualifier() {
    return qualifier;
  }
}
