package org.quittance.adapter.gateway.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import org.quittance.adapter.api.Amount;

/** Says why credit does not suffice, with the amounts written as people write them. */
final class Shortage {

  private Shortage() {}

  /**
   * @param account the payer's account as it is now, or null if there is none
   */
  static String told(Amount asked, Account account) {
    String wanted = money(asked.minor(), asked.currency());
    if (account == null) {
      return "There is no " + asked.currency() + " credit account; " + wanted + " was asked for.";
    }
    String free = money(account.freeMinor(), asked.currency());
    return "Of the credit " + free + " is free; " + wanted + " was asked for.";
  }

  /**
   * @param limit what was to be agreed
   */
  static String used(Amount limit, Account account) {
    return "Of the limit "
        + money(account.usedMinor(), limit.currency())
        + " is used; it cannot be "
        + money(limit.minor(), limit.currency())
        + ".";
  }

  private static String money(long minor, String currency) {
    return currency + " " + BigDecimal.valueOf(minor, digits(currency)).toPlainString();
  }

  /** A store may keep credit in units the platform does not know; those have no fraction. */
  private static int digits(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(known -> Math.max(0, known.getDefaultFractionDigits()))
        .findAny()
        .orElse(0);
  }
}
