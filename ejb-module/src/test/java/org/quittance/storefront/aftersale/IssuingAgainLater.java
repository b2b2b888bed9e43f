package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.storefront.purchase.PurchaseFacts;

/** What time has to do with a proof that is issued again. */
abstract class IssuingAgainLater extends ReissueSituation {

  private static final Duration FRESH = Duration.ofDays(30);

  @Test
  void waitsUntilALicenseThatWasTakenBackCanBeUsedNowhere() {
    PurchaseFacts purchase = shop.sold();
    UUID proof = shop.proofIn(purchase);
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    Instant until = shop.house().clock().now().plus(FRESH);
    shop.house().clock().pass(Duration.ofDays(1));
    takeBack(purchase, license);
    assertThatThrownBy(() -> reissue(purchase, "early"))
        .isInstanceOfSatisfying(
            NotReissued.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("license-still-usable");
              assertThat(refused.why()).contains(until.toString().substring(0, 16));
              assertThat(refused.retryAfterSeconds()).isBetween(29L * 86400 - 60, 29L * 86400 + 60);
            });
    assertThat(shop.proofIn(purchase)).isEqualTo(proof);

    shop.house().clock().pass(Duration.ofDays(29).plusMinutes(1));
    Reissue again = reissue(purchase, "late");
    assertThat(shop.exchange(text(again), new TestDevice()).licenseId())
        .isNotEqualTo(license.licenseId());
  }

  @Test
  void takesOneBackAtOnceThatCouldBeUsedNowhereAnyMore() {
    PurchaseFacts purchase = shop.sold();
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    shop.house().clock().pass(FRESH.plusMinutes(1));
    takeBack(purchase, license);
    assertThat(reissue(purchase, "key").replacement().purchaseId()).isEqualTo(purchase.id());
  }

  @Test
  void isWorthAsLongAsTheFirstAndNoLonger() {
    PurchaseFacts purchase = shop.sold();
    UUID first = shop.proofIn(purchase);
    Instant end = standing(purchase, first).proof().expiresAt();
    shop.house().clock().pass(Duration.ofDays(400));
    UUID second = reissue(purchase, "second").replacement().newProofId();
    assertThat(standing(purchase, second).proof().expiresAt()).isEqualTo(end);

    PurchaseFacts opened = shop.sold();
    UUID redeemed = shop.proofIn(opened);
    takeBack(opened, shop.exchange(shop.textIn(opened), new TestDevice()));
    shop.house().clock().pass(Duration.ofDays(3653));
    assertRefused(purchase, second, "proof-expired");
    assertRefused(opened, redeemed, "proof-expired");
  }
}
