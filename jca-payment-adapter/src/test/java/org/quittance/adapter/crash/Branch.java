package org.quittance.adapter.crash;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** One side of a transaction in the coordinator's hand. */
interface Branch {

  XAResource resource();

  void prepare(Xid xid) throws XAException;

  void commit(Xid xid) throws XAException;

  void rollback(Xid xid) throws XAException;
}
