package org.quittance.backoffice.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.shared.Money;
import org.quittance.storefront.purchase.PurchaseState;

class ProofWorthTest {

  private static final Set<LicenseStatus> OPEN =
      EnumSet.of(LicenseStatus.ACTIVE, LicenseStatus.SUSPENDED, LicenseStatus.REVOKED);

  @ParameterizedTest(name = "{0} (refunded {1}, disputed {2}): {3}")
  @CsvSource({
    "authorised, 0, 0, pending",
    "settling, 0, 0, pending issued redeemed+active",
    "captured, 0, 0, issued redeemed+active",
    "partly_refunded, 60, 0, issued redeemed+active",
    "partly_refunded, 60, 40, issued redeemed+suspended revoked revoked+revoked",
    "disputed, 0, 100, issued redeemed+suspended",
    "disputed, 100, 100, revoked revoked+revoked",
    "refunded, 100, 0, revoked revoked+revoked",
    "charged_back, 0, 100, revoked revoked+revoked",
    "capture_failed, 0, 0, revoked revoked+revoked",
    "voiding, 0, 0, revoked revoked+revoked",
    "voided, 0, 0, revoked revoked+revoked",
  })
  void agreesWithTheseAlone(PurchaseCase purchase, long refunded, long disputed, String expected) {
    var payment =
        new PaymentFacts(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "captured",
            new Money(100, "EUR"),
            refunded,
            disputed);
    ProofWorth worth = ProofWorth.of(purchase.state(), Optional.of(payment));
    var usual = Arrays.asList(expected.split(" "));
    for (ProofState proof : ProofState.values()) {
      assertThat(worth.agrees(proof, Optional.empty()))
          .as(word(proof) + " without license")
          .isEqualTo(proof == ProofState.EXPIRED || usual.contains(word(proof)));
      for (LicenseStatus license : OPEN) {
        assertThat(worth.agrees(proof, Optional.of(license)))
            .as(word(proof) + " with " + word(license))
            .isEqualTo(usual.contains(word(proof) + "+" + word(license)));
      }
    }
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /** A state by its word. */
  record PurchaseCase(PurchaseState state) {
    static PurchaseCase of(String word) {
      return new PurchaseCase(PurchaseState.valueOf(word.toUpperCase(Locale.ROOT)));
    }
  }
}
