package org.quittance.adapter.payment;

import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.Remark;

/** Refuses what can never be right before the store is asked. */
public final class Check {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TOKEN = 255;
  private static final int LONGEST_ACTOR = 150;
  private static final int LONGEST_LIST = 1_000;

  /** Fifteen digits: sums of such amounts stay far within a long, and JSON keeps them exact. */
  private static final long MOST_MINOR = 999_999_999_999_999L;

  private Check() {}

  static void hold(HoldRequest request) throws PaymentRefused {
    require(request != null && request.purchaseId() != null, "A hold needs a purchase ID.");
    require(request.attempt() >= 1, "Attempts count from 1.");
    owner(request.payer());
    amount(request.amount());
    require(request.method() != null, "A hold needs a method of payment.");
    require(
        request.method().token() == null || request.method().token().length() <= LONGEST_TOKEN,
        "A card's token has at most 255 characters.");
  }

  /** An amount that moves: more than zero, and of at most fifteen digits. */
  public static void amount(Amount amount) throws PaymentRefused {
    require(
        amount != null && amount.minor() > 0 && amount.minor() <= MOST_MINOR,
        "An amount must be more than zero and have at most 15 digits.");
  }

  /** What may be agreed: zero or more, and of at most fifteen digits. */
  public static void agreed(Amount amount) throws PaymentRefused {
    require(
        amount != null && amount.minor() >= 0 && amount.minor() <= MOST_MINOR,
        "A limit must be zero or more and have at most 15 digits.");
  }

  /** Who does something by hand, and why. */
  public static void remark(Remark remark) throws PaymentRefused {
    require(
        remark != null
            && remark.actor() != null
            && !remark.actor().isBlank()
            && remark.actor().length() <= LONGEST_ACTOR,
        "Who does it is needed, in 1 to 150 characters.");
    reason(remark.reason());
  }

  /** A sentence that is kept: 1 to 500 characters. */
  public static void reason(String reason) throws PaymentRefused {
    require(
        reason != null && !reason.isBlank() && reason.length() <= Texts.REASON,
        "A reason of 1 to 500 characters is needed.");
  }

  /** A name that somebody else gave: 1 to 255 printable characters. */
  public static void reference(String reference) throws PaymentRefused {
    require(
        reference != null
            && !reference.isBlank()
            && reference.length() <= LONGEST_TOKEN
            && reference.chars().noneMatch(Character::isISOControl),
        "A reference needs 1 to 255 printable characters.");
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
