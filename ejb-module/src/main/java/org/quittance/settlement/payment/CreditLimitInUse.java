package org.quittance.settlement.payment;

import org.quittance.shared.Refusal;

/** More is owed or set aside on account than the limit that was to be agreed. */
public final class CreditLimitInUse extends Refusal {
  private static final long serialVersionUID = 1L;

  CreditLimitInUse(String why) {
    super(
        "credit-limit-in-use",
        "The limit is as it was, and no money moved.",
        why,
        "Set it to what is used or more, and lower it as that is paid; buying on account goes on as"
            + " soon as something is paid or refunded.");
  }
}
