package org.quittance.settlement.payment;

import java.util.UUID;

/** What became of asking for money to be set aside. */
public sealed interface Hold {

  /** A payment waits to be adopted by the purchase's transaction. */
  record Ready(UUID paymentId) implements Hold {}

  /** The payer must act at the processor's own page first. */
  record RequiresAction(String redirectUrl) implements Hold {}

  /** No answer arrived. Unknown is not declined: the same question is asked again. */
  record Unknown() implements Hold {}
}
