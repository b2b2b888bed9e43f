package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.distribution.Cause;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.license.RevokeLicenses;
import org.quittance.distribution.proof.ProofRevoked;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.ProofsChanged;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.PurchaseFacts;

/** A proof is issued again: of the old and the new one at most one opens anything, ever. */
abstract class IssuingAgain extends ReissueSituation {

  @Test
  void putsTheNewProofInTheOldOnesPlace() {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    byte[] boxSet = boxSet(purchase);
    Reissue reissue = reissue(purchase, "key");

    assertThat(shop.proofIn(purchase)).isEqualTo(reissue.replacement().newProofId());
    assertThat(standing(purchase, old).replacedBy()).contains(shop.proofIn(purchase));
    assertThat(standing(purchase, shop.proofIn(purchase)).replaces()).contains(old);
    assertThat(shop.bean(BoxSets.class).boxed(List.of(old, shop.proofIn(purchase)))).hasSize(2);
    assertThat(boxSet(purchase)).as("the stored BoxSet").isEqualTo(boxSet);

    assertThatThrownBy(() -> shop.exchange(shop.textIn(purchase), new TestDevice()))
        .isInstanceOf(ProofRevoked.class);
    assertThat(shop.exchange(text(reissue), new TestDevice()).proofId())
        .isEqualTo(shop.proofIn(purchase));
    assertThat(shop.money().storefront().history(purchase.id()))
        .endsWith("partner " + purchase.buyerId() + ": captured captured");
  }

  @Test
  void tellsItsStore() {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    reissue(purchase, "key");
    assertThat(shop.house().fired())
        .filteredOn(ProofsChanged.class::isInstance)
        .extracting(ProofsChanged.class::cast)
        .filteredOn(told -> told.purchaseId().equals(purchase.id()))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.change()).isEqualTo(ProofsChanged.Change.PROOF_REISSUED);
              assertThat(told.proofIds()).containsExactly(shop.proofIn(purchase));
              assertThat(told.replaces()).contains(old);
            });
  }

  @Test
  void givesTheSameBytesUnderTheSameKey() {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    byte[] first = reissue(purchase, "key").document().orElseThrow();
    assertThat(reissue(purchase, old, "key", "lost").document().orElseThrow()).isEqualTo(first);
    assertThatThrownBy(() -> reissue(purchase, old, "key", "another reason"))
        .isInstanceOf(ReissueKeyReused.class);
    UUID present = shop.proofIn(purchase);
    assertThatThrownBy(() -> reissue(purchase, present, "key", "lost"))
        .isInstanceOf(ReissueKeyReused.class);
    PurchaseFacts other = shop.sold();
    assertThat(reissue(other, "key").replacement().purchaseId()).isEqualTo(other.id());
  }

  @Test
  void refusesWhatWasReplacedAndReplacesTheOneInItsPlace() {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    UUID second = reissue(purchase, "first").replacement().newProofId();
    assertRefused(purchase, old, "proof-revoked");
    UUID third = reissue(purchase, "second").replacement().newProofId();
    assertThat(shop.proofIn(purchase)).isEqualTo(third).isNotEqualTo(second);
    assertThat(alive(purchase, List.of(old, second, third))).containsExactly(third);
  }

  @Test
  void refusesAnOpenedOneUntilItsLicenseIsTakenBack() {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    var lost = new TestDevice();
    IssuedLicense license = shop.exchange(shop.textIn(purchase), lost);
    assertRefused(purchase, old, "proof-already-redeemed");
    shop.house().clock().pass(Duration.ofDays(31));
    assertRefused(purchase, old, "proof-already-redeemed");

    assertThat(takeBack(purchase, license).reasons()).hasSize(1);
    assertThat(takeBack(purchase, license).history()).hasSize(2);
    assertThat(shop.exchange(shop.textIn(purchase), lost).status()).isEqualTo("returned");

    Reissue reissue = reissue(purchase, "key");
    assertThatThrownBy(() -> shop.exchange(shop.textIn(purchase), lost))
        .isInstanceOf(ProofRevoked.class);
    IssuedLicense next = shop.exchange(text(reissue), new TestDevice());
    assertThat(next.licenseId()).isNotEqualTo(license.licenseId());
    shop.money().refund(purchase.id(), PRICE);
    assertThat(shop.bean(ShowLicense.class).get(next.licenseId(), store(purchase)).reasons())
        .as("money that goes back takes the license of the present proof")
        .hasSize(1);
  }

  @Test
  void takesARevokedLicenseForNoneThatWasTakenBack() throws Exception {
    PurchaseFacts purchase = shop.sold();
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    shop.house().clock().pass(Duration.ofDays(31));
    shop.house()
        .transact(
            () ->
                shop.bean(RevokeLicenses.class)
                    .revoke(
                        List.of(shop.proofIn(purchase)),
                        new Cause("storefront", "Revoked for a test.")));
    assertRefused(purchase, shop.proofIn(purchase), "proof-already-redeemed");
    assertThat(license.status()).isEqualTo("active");
  }

  @Test
  void issuesOnesOfAPurchaseAgainAndAgainAndARefundTakesThemAll() {
    PurchaseFacts purchase = shop.sold(3);
    List<UUID> first = shop.proofsIn(purchase);
    var all = new ArrayList<UUID>(first);
    for (int again = 0; again < 2; again++) {
      for (UUID proof : shop.proofsIn(purchase).subList(0, 2)) {
        all.add(reissue(purchase, proof, "again-" + proof, "lost").replacement().newProofId());
      }
    }
    List<UUID> present = shop.proofsIn(purchase);
    assertThat(present).containsExactly(all.get(5), all.get(6), first.get(2));
    assertThat(all).hasSize(7).doesNotHaveDuplicates();
    assertThat(alive(purchase, all)).containsExactlyInAnyOrderElementsOf(present);
    assertThat(standing(purchase, all.get(5)).eBox().id())
        .isEqualTo(standing(purchase, first.get(0)).eBox().id());
    shop.money().refund(purchase.id(), 3 * PRICE);
    assertThat(alive(purchase, all)).isEmpty();
    assertThat(shop.proofsIn(purchase)).isEqualTo(present);
  }

  @Test
  void refusesWhatWasIssuedAgainTooOften() {
    PurchaseFacts purchase = shop.sold();
    for (int again = 1; again <= 10; again++) {
      reissue(purchase, "again-" + again);
    }
    assertRefused(purchase, shop.proofIn(purchase), "reissued-too-often");
    assertThat(alive(purchase, shop.proofsIn(purchase))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void keepsNoBlankReason(String blank) {
    PurchaseFacts purchase = shop.sold();
    assertThatThrownBy(() -> reissue(purchase, shop.proofIn(purchase), "key", blank))
        .isInstanceOf(InvalidRequest.class);
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    assertThatThrownBy(
            () ->
                shop.bean(ReturnLicense.class)
                    .takeBack(license.licenseId(), store(purchase), blank))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void keepsWhoDidIt() {
    PurchaseFacts purchase = shop.sold();
    String store = "partner " + purchase.buyerId();
    reissue(purchase, "key");
    takeBack(purchase, shop.exchange(text(reissue(purchase, "again")), new TestDevice()));
    assertThat(shop.money().storefront().history(purchase.id()))
        .endsWith(
            store + ": captured captured",
            store + ": captured captured",
            store + ": captured captured");
  }

  @Test
  void asksForTheReceiptFirstWhereTheMoneyWaitsForIt() {
    PurchaseFacts purchase = shop.soldOnReceipt();
    assertThatThrownBy(() -> reissue(purchase, "key"))
        .isInstanceOfSatisfying(
            NotReissued.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("purchase-not-acknowledged");
              assertThat(refused.next()).contains("Acknowledge");
              assertThat(refused.retryAfterSeconds()).isZero();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE storefront.replacement SET reason = 'other'",
        "DELETE FROM storefront.replacement"
      })
  void isKeptForGood(String change) throws SQLException {
    reissue(shop.sold(), "kept");
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      // 22018: what Derby's trigger provokes; P0001: what PostgreSQL's raises.
      assertThatThrownBy(() -> statement.executeUpdate(change))
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).isIn("22018", "P0001"));
    }
  }

  @Test
  void refusesWhileThePaymentIsDisputedAndOnceItIsPaidBack() {
    PurchaseFacts purchase = shop.sold();
    UUID proof = shop.proofIn(purchase);
    var dispute = shop.money().dispute(purchase.id(), PRICE);
    assertRefused(purchase, proof, "payment-disputed");
    shop.money().decide(dispute, true);
    shop.money().refund(purchase.id(), PRICE);
    assertRefused(purchase, proof, "proof-revoked");
    assertThat(shop.proofIn(purchase)).isEqualTo(proof);
  }

  @Test
  void isForItsStoreAndOperatorsWhoDoNotSeeTheProof() {
    PurchaseFacts purchase = shop.sold();
    UUID proof = shop.proofIn(purchase);
    var stranger = new Caller(UUID.randomUUID(), "stranger", Role.PARTNER);
    assertThatThrownBy(() -> reissue(stranger, proof, "key", "lost"))
        .isInstanceOf(ProofNotFound.class);
    assertThat(reissue(CounterShop.OPERATOR, proof, "op-" + proof, "lost").document()).isEmpty();
  }
}
