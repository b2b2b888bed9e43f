package org.quittance.adapter.transaction;

import javax.transaction.xa.XAException;
import org.quittance.adapter.api.PaymentUnavailable;

/**
 * The only place where XA error codes are chosen. Heuristic codes are not among them, because the
 * adapter never decides by itself over a branch that voted yes.
 *
 * <p>Source: X/Open XA, chapter 5 (return values) and 6 (state tables).
 */
final class XaErrors {

  private XaErrors() {}

  /** XAER_PROTO: the call is not allowed in the branch's or the resource's state. */
  static XAException protocol(String why) {
    return error(XAException.XAER_PROTO, why, null);
  }

  /** XAER_INVAL: flags that mean nothing here. */
  static XAException invalid(String why) {
    return error(XAException.XAER_INVAL, why, null);
  }

  /** XAER_NOTA: no such branch is known, or it ended and is forgotten. */
  static XAException unknown(ExactXid xid) {
    return error(XAException.XAER_NOTA, "No such branch: " + xid, null);
  }

  /** XAER_DUPID: a branch of this identifier is there already. */
  static XAException duplicate(ExactXid xid) {
    return error(XAException.XAER_DUPID, "The branch exists already: " + xid, null);
  }

  /** XAER_OUTSIDE: the resource does work outside any global transaction. */
  static XAException outside() {
    return error(
        XAException.XAER_OUTSIDE, "A local transaction has begun on this connection", null);
  }

  /** XA_RBROLLBACK: the branch was rolled back and is forgotten. */
  static XAException rolledBack(ExactXid xid) {
    return error(XAException.XA_RBROLLBACK, "The branch was rolled back: " + xid, null);
  }

  /**
   * XAER_RMFAIL where the store does not answer, so that the coordinator asks again; XAER_RMERR
   * where the books contradict the call, which asking again will not mend. For calls before the
   * vote and for one-phase commits, of which nothing stays.
   */
  static XAException failed(ExactXid xid, Exception cause) {
    int code =
        cause instanceof PaymentUnavailable ? XAException.XAER_RMFAIL : XAException.XAER_RMERR;
    return error(code, "Branch " + xid + ": " + cause.getMessage(), cause);
  }

  /**
   * XAER_RMFAIL whatever the reason: the branch is still as it voted. XAER_RMERR would say that it
   * was rolled back, or may be forgotten.
   */
  static XAException undecided(ExactXid xid, Exception cause) {
    return error(
        XAException.XAER_RMFAIL, "Branch " + xid + " keeps its vote: " + cause.getMessage(), cause);
  }

  /** XAER_RMFAIL: the branch table cannot be read now. */
  static XAException scanFailed(Exception cause) {
    return error(XAException.XAER_RMFAIL, "Recovery scan: " + cause.getMessage(), cause);
  }

  private static XAException error(int code, String why, Throwable cause) {
    XAException error = new XAException(why);
    error.errorCode = code;
    error.initCause(cause);
    return error;
  }
}
