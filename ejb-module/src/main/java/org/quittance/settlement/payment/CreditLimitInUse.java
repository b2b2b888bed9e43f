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
        "Set it to what is used, which ends buying on account, and lower it once that is paid.");
  }
}
