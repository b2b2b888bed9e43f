package org.quittance.adapter.transaction;

import java.util.Arrays;
import java.util.HexFormat;
import javax.transaction.xa.Xid;

/**
 * A transaction branch identifier by its exact bytes, so that one can be a key and survive the
 * store unchanged; the transaction manager's own class need not have an {@code equals}.
 *
 * <p>Source: X/Open XA, 4.2 (struct xid_t); Jakarta Transactions 2.0, {@code Xid}.
 */
final class ExactXid implements Xid {
  private final int formatId;
  private final byte[] globalTransactionId;
  private final byte[] branchQualifier;

  ExactXid(int formatId, byte[] globalTransactionId, byte[] branchQualifier) {
    this.formatId = formatId;
    this.globalTransactionId = globalTransactionId.clone();
    this.branchQualifier = branchQualifier.clone();
  }

  static ExactXid of(Xid xid) {
    return new ExactXid(xid.getFormatId(), xid.getGlobalTransactionId(), xid.getBranchQualifier());
  }

  @Override
  public int getFormatId() {
    return formatId;
  }

  @Override
  public byte[] getGlobalTransactionId() {
    return globalTransactionId.clone();
  }

  @Override
  public byte[] getBranchQualifier() {
    return branchQualifier.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactXid xid
        && formatId == xid.formatId
        && Arrays.equals(globalTransactionId, xid.globalTransactionId)
        && Arrays.equals(branchQualifier, xid.branchQualifier);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(globalTransactionId) + Arrays.hashCode(branchQualifier);
  }

  /** Format ID, global transaction ID and branch qualifier in hexadecimal, parted by colons. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return formatId
        + ":"
        + hex.formatHex(globalTransactionId)
        + ":"
        + hex.formatHex(branchQualifier);
  }
}
