package org.quittance.terminal.purchase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.outcome.Failure;

/** Asks the store whether an unknown SKU is known in capital or small letters. */
final class OtherSpelling {
  private final QuittanceApi api;

  OtherSpelling(QuittanceApi api) {
    this.api = api;
  }

  /** The SKU somebody probably meant; empty if the store knows none, or does not answer. */
  Optional<String> find(List<PurchaseLine> lines) {
    try {
      return lines.stream()
          .map(PurchaseLine::sku)
          .filter(sku -> !api.sells(sku))
          .flatMap(sku -> Stream.of(sku.toUpperCase(Locale.ROOT), sku.toLowerCase(Locale.ROOT)))
          .filter(api::sells)
          .findFirst();
    } catch (Failure unanswered) {
      return Optional.empty(); // A suggestion is a courtesy; the refusal stands without it.
    }
  }
}
