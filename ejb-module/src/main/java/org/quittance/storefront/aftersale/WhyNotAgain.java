package org.quittance.storefront.aftersale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofRefusals;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.boxset.Replacements;
import org.quittance.storefront.purchase.PurchaseFacts;

/** What stands against issuing a proof again, read under the locks of its purchase and its own. */
@ApplicationScoped
class WhyNotAgain {

  /** So many new proofs an eBox gets at most. */
  static final int MOST_IN_ONE_EBOX = 10;

  @Inject private LicenseHistory licenses;
  @Inject private Replacements replacements;
  @Inject private BoxSets boxSets;
  @Inject private WhyNot whyNot;
  @Inject private ServerClock clock;

  /** Empty if it may be issued again. */
  Optional<NotReissued> reissued(PurchaseFacts purchase, ProofFacts proof) {
    return switch (proof.state()) {
      case REVOKED ->
          replacements
              .findOf(proof.id())
              .map(ReplacementFacts::newProofId)
              .map(NotReissued::replaced)
              .or(() -> asAnExchange(purchase, proof));
      case PENDING -> asAnExchange(purchase, proof).or(() -> unacknowledged(purchase));
      case REDEEMED ->
          ProofRefusals.overdue(proof, clock.now())
              .map(NotReissued::because)
              .or(() -> opened(proof))
              .or(() -> whyNot.unpaid(purchase, proof).map(NotReissued::because))
              .or(() -> tooOften(proof));
      case ISSUED, EXPIRED -> asAnExchange(purchase, proof).or(() -> tooOften(proof));
    };
  }

  private Optional<NotReissued> asAnExchange(PurchaseFacts purchase, ProofFacts proof) {
    return whyNot.exchanged(purchase, proof).map(NotReissued::because);
  }

  /** An exchange would be the receipt and take the money; this takes none. */
  private static Optional<NotReissued> unacknowledged(PurchaseFacts purchase) {
    return Optional.of(NotReissued.unacknowledged(purchase.id(), purchase.acknowledgeBy()));
  }

  /**
   * Not before the license can be used nowhere any more: otherwise exchanging, taking back and
   * issuing again in a loop would make any number of usable licenses of one payment.
   */
  private Optional<NotReissued> opened(ProofFacts proof) {
    LicenseFacts license =
        licenses.find(licenses.licensesOf(List.of(proof.id())).get(proof.id())).orElseThrow();
    if (license.status() != LicenseStatus.RETURNED) {
      return Optional.of(
          license.status().isEnded()
              ? NotReissued.ended(license.id(), license.status().name().toLowerCase(Locale.ROOT))
              : NotReissued.opened(license.id()));
    }
    Instant now = clock.now();
    return licenses
        .usableUntil(license.id())
        .filter(now::isBefore)
        .map(until -> NotReissued.usable(license.id(), until, now));
  }

  private Optional<NotReissued> tooOften(ProofFacts proof) {
    int times = replacements.count(boxSets.eBoxOf(proof.id()).orElseThrow().id());
    return times < MOST_IN_ONE_EBOX ? Optional.empty() : Optional.of(NotReissued.tooOften(times));
  }
}
