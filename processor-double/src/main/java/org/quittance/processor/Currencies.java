package org.quittance.processor;

import java.util.Locale;
import java.util.Set;

/**
 * How the processor counts money: in minor units of ISO 4217, with its own exceptions. Kronas and
 * shillings of two places that must be zero; three places of which the last must be zero.
 */
final class Currencies {
  private static final Set<String> THREE_PLACES = Set.of("bhd", "jod", "kwd", "omr", "tnd");
  private static final Set<String> ZERO_CENTS = Set.of("isk", "ugx");

  private Currencies() {}

  static long amount(Form form, String name, String currency) {
    form.text(name);
    return check(form.findAmount(name).orElseThrow(), currency);
  }

  static long check(long amount, String currency) {
    if (!currency.equals(currency.toLowerCase(Locale.ROOT)) || currency.length() != 3) {
      throw Refusal.invalid("Invalid currency: " + currency);
    }
    int step = THREE_PLACES.contains(currency) ? 10 : ZERO_CENTS.contains(currency) ? 100 : 1;
    if (amount % step != 0) {
      throw Refusal.invalid(
          "parameter_invalid_integer",
          "Amounts in " + currency + " must be multiples of " + step + ", not " + amount + ".");
    }
    return amount;
  }
}
