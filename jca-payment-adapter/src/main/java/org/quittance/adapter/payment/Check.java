package org.quittance.adapter.payment;

import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentRefused;

/** Refuses what can never be right before the store is asked. */
public final class Check {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LIST = 1_000;

  private Check() {}

  static void hold(HoldRequest request) throws PaymentRefused {
    require(request != null && request.purchaseId() != null, "A hold needs a purchase ID.");
    require(request.attempt() >= 1, "Attempts count from 1.");
    owner(request.payer());
    require(
        request.amount() != null && request.amount().minor() > 0,
        "A hold needs an amount of more than zero.");
  }

  /** An owner of accounts: 1 to 200 characters, none of them a control character. */
  public static void owner(String owner) throws PaymentRefused {
    require(
        owner != null
            && !owner.isBlank()
            && owner.length() <= LONGEST_NAME
            && owner.chars().noneMatch(Character::isISOControl),
        "The owner of an account needs 1 to 200 printable characters.");
  }

  /** How many rows a list may have: 1 to 1000. */
  public static void limit(int limit) throws PaymentRefused {
    require(limit >= 1 && limit <= LONGEST_LIST, "A list has 1 to 1000 items.");
  }

  /** Anything the caller must not leave out. */
  public static void given(Object value, String what) throws PaymentRefused {
    require(value != null, what + " is missing.");
  }

  private static void require(boolean fulfilled, String otherwise) throws PaymentRefused {
    if (!fulfilled) {
      throw new PaymentRefused("request-not-possible", otherwise);
    }
  }
}
