package org.quittance.adapter.transaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.quittance.adapter.payment.Actor;

/**
 * One life of one node's process: a branch that is still active under another incarnation of the
 * same node can never be ended by its own process.
 */
public record Incarnation(String node, UUID id) {

  /** The life that begins now. */
  public static Incarnation beginning(String node) {
    return new Incarnation(node, UuidCreator.getTimeOrderedEpoch());
  }

  Actor actor(ExactXid xid) {
    return new Actor(node, xid.toString());
  }
}
