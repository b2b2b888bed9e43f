package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.ProofRevoked;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.storefront.boxset.PaymentDisputed;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.refund.AtOnce;

/** A proof is issued again while something else is done with it or its money. */
abstract class IssuingAgainAtOnce extends ReissueSituation {

  @Test
  void ofExchangeAndReplacementAtOnceOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PurchaseFacts purchase = shop.sold();
      UUID old = shop.proofIn(purchase);
      String text = shop.textIn(purchase);
      List<Object> outcomes =
          AtOnce.run(
              List.<Callable<?>>of(
                  () -> shop.exchange(text, new TestDevice()), () -> reissue(purchase, "key")));
      boolean exchanged = outcomes.get(0) instanceof IssuedLicense;
      boolean replaced = outcomes.get(1) instanceof Reissue;
      assertThat(exchanged).as(outcomes.toString()).isNotEqualTo(replaced);
      assertThat(shop.proofIn(purchase).equals(old)).isEqualTo(exchanged);
      assertThat(alive(purchase, List.of(old, shop.proofIn(purchase)))).hasSize(1);
      if (exchanged) {
        assertThat(outcomes.get(1)).isInstanceOf(NotReissued.class);
      } else {
        assertThat(outcomes.get(0)).isInstanceOf(ProofRevoked.class);
      }
    }
  }

  @Test
  void ofTwoReplacementsAtOnceOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PurchaseFacts purchase = shop.sold();
      UUID old = shop.proofIn(purchase);
      List<Object> outcomes =
          AtOnce.run(
              List.<Callable<?>>of(
                  () -> reissue(purchase, old, "one", "lost"),
                  () -> reissue(purchase, old, "two", "lost")));
      assertThat(outcomes).filteredOn(Reissue.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(NotReissued.class::isInstance).hasSize(1);
      assertThat(alive(purchase, List.of(old, shop.proofIn(purchase))))
          .containsExactly(shop.proofIn(purchase));
    }
  }

  @Test
  void ofOneAskedForManyTimesAtOnceMakesOne() throws Exception {
    PurchaseFacts purchase = shop.sold();
    UUID old = shop.proofIn(purchase);
    List<Object> outcomes = AtOnce.run(6, () -> reissue(purchase, old, "key", "lost"));
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        Reissue.class,
                        made ->
                            assertThat(made.replacement().newProofId())
                                .isEqualTo(shop.proofIn(purchase))));
  }

  @Test
  void underOneKeyForTwoProofsAtOnceMakesOne() throws Exception {
    UUID client = UUID.randomUUID();
    for (int round = 0; round < ROUNDS / 2; round++) {
      var key = new ReissueKey(client, "key-" + round);
      PurchaseFacts first = shop.sold();
      PurchaseFacts second = shop.sold();
      List<Callable<?>> both = List.of(byOperator(key, first), byOperator(key, second));
      List<Object> outcomes = AtOnce.run(both);
      assertThat(outcomes).filteredOn(Reissue.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(ReissueKeyReused.class::isInstance).hasSize(1);
    }
  }

  private Callable<?> byOperator(ReissueKey key, PurchaseFacts purchase) {
    UUID proof = shop.proofIn(purchase);
    return () -> shop.bean(ReissueProof.class).reissue(key, CounterShop.OPERATOR, proof, "lost");
  }

  @Test
  void aFullRefundAtTheSameTimeLeavesNothingAlive() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PurchaseFacts purchase = shop.sold();
      UUID old = shop.proofIn(purchase);
      List<Object> outcomes =
          AtOnce.run(
              List.<Callable<?>>of(
                  () -> shop.money().refund(purchase.id(), PRICE),
                  () -> reissue(purchase, old, "key", "lost")));
      assertThat(outcomes.get(0)).isInstanceOf(RefundFacts.class);
      assertThat(alive(purchase, List.of(old, shop.proofIn(purchase)))).isEmpty();
    }
  }

  @Test
  void aFullRefundWhileTheLicenseIsTakenBackLeavesNothingAlive() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PurchaseFacts purchase = shop.sold();
      UUID proof = shop.proofIn(purchase);
      IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
      List<Object> outcomes =
          AtOnce.run(
              List.<Callable<?>>of(
                  () -> shop.money().refund(purchase.id(), PRICE),
                  () -> takeBack(purchase, license)));
      assertThat(outcomes.get(0)).isInstanceOf(RefundFacts.class);
      assertThat(outcomes.get(1)).isInstanceOf(LicenseStanding.class);
      assertThat(shop.bean(ShowLicense.class).get(license.licenseId(), store(purchase)).license())
          .extracting(LicenseFacts::status)
          .isIn(LicenseStatus.RETURNED, LicenseStatus.REVOKED);
      assertThat(alive(purchase, List.of(proof))).isEmpty();
      assertRefused(purchase, proof, "proof-revoked");
    }
  }

  @Test
  void aDisputeAtTheSameTimeLetsNobodyOpenAnything() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PurchaseFacts purchase = shop.sold();
      UUID old = shop.proofIn(purchase);
      List<Object> outcomes =
          AtOnce.run(
              List.<Callable<?>>of(
                  () -> shop.money().dispute(purchase.id(), PRICE),
                  () -> reissue(purchase, old, "key", "lost")));
      assertThat(outcomes.get(0)).isInstanceOf(DisputeFacts.class);
      boolean replaced = outcomes.get(1) instanceof Reissue;
      assertThat(shop.proofIn(purchase).equals(old)).isNotEqualTo(replaced);
      assertThat(alive(purchase, List.of(old, shop.proofIn(purchase))))
          .containsExactly(shop.proofIn(purchase));
      String text = replaced ? text((Reissue) outcomes.get(1)) : shop.textIn(purchase);
      assertThatThrownBy(() -> shop.exchange(text, new TestDevice()))
          .isInstanceOf(PaymentDisputed.class);
      shop.money().decide((DisputeFacts) outcomes.get(0), false);
      assertThat(alive(purchase, List.of(old, shop.proofIn(purchase)))).isEmpty();
    }
  }
}
