package org.quittance.storefront.partner;

import org.quittance.shared.Refusal;

/** A client ID belongs to one partner for good, and so does an outside subject. */
public final class ClientIdTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  ClientIdTaken(String which) {
    super(
        "client-id-taken",
        "Nothing was done: the partner store was not registered.",
        which + " belongs to a partner store already.",
        "Look that one up, or take another.");
  }
}
