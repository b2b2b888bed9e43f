package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.distribution.proof.ProofRevoked;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.ProofsChanged;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.refund.AtOnce;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

/** A proof is issued again: of the old and the new one at most one opens anything, ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IssuingAgain {

  private static final int ROUNDS = 12;

  private TestAdapter adapter;
  private CounterShop shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new CounterShop(database, adapter, data);
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

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
        .endsWith("partner: captured captured");
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

    Caller store = store(purchase);
    ReturnLicense lostOne = shop.bean(ReturnLicense.class);
    assertThat(lostOne.takeBack(license.licenseId(), store, "lost").reasons()).hasSize(1);
    assertThat(lostOne.takeBack(license.licenseId(), store, "lost").history()).hasSize(2);
    assertThat(shop.exchange(shop.textIn(purchase), lost).status()).isEqualTo("returned");

    Reissue reissue = reissue(purchase, "key");
    assertThatThrownBy(() -> shop.exchange(shop.textIn(purchase), lost))
        .isInstanceOf(ProofRevoked.class);
    IssuedLicense next = shop.exchange(text(reissue), new TestDevice());
    assertThat(next.licenseId()).isNotEqualTo(license.licenseId());
    shop.money().refund(purchase.id(), PRICE);
    assertThat(shop.bean(ShowLicense.class).get(next.licenseId(), store).reasons())
        .as("money that goes back takes the license of the present proof")
        .hasSize(1);
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
      var key = new ClaimKey(client, "key-" + round);
      PurchaseFacts first = shop.sold();
      PurchaseFacts second = shop.sold();
      List<Callable<?>> both = List.of(byOperator(key, first), byOperator(key, second));
      List<Object> outcomes = AtOnce.run(both);
      assertThat(outcomes).filteredOn(Reissue.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(ReissueKeyReused.class::isInstance).hasSize(1);
    }
  }

  private Callable<?> byOperator(ClaimKey key, PurchaseFacts purchase) {
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

  private Reissue reissue(PurchaseFacts purchase, String key) {
    return reissue(purchase, shop.proofIn(purchase), key, "lost");
  }

  private Reissue reissue(PurchaseFacts purchase, UUID proof, String key, String reason) {
    return reissue(store(purchase), proof, key, reason);
  }

  private Reissue reissue(Caller caller, UUID proof, String key, String reason) {
    return shop.bean(ReissueProof.class)
        .reissue(new ClaimKey(caller.id(), key), caller, proof, reason);
  }

  private void assertRefused(PurchaseFacts purchase, UUID proof, String code) {
    assertThatThrownBy(() -> reissue(purchase, proof, "no-" + UUID.randomUUID(), "lost"))
        .isInstanceOfSatisfying(
            NotReissued.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static Caller store(PurchaseFacts purchase) {
    return new Caller(purchase.buyerId(), "a-store", Role.PARTNER);
  }

  private ProofStanding standing(PurchaseFacts purchase, UUID proof) {
    return shop.bean(ShowProof.class).get(proof, store(purchase));
  }

  /** Those of the proofs that are exchangeable, or exchanged. */
  private List<UUID> alive(PurchaseFacts purchase, List<UUID> proofs) {
    return proofs.stream()
        .distinct()
        .filter(
            id ->
                switch (standing(purchase, id).proof().state()) {
                  case PENDING, ISSUED, REDEEMED -> true;
                  case EXPIRED, REVOKED -> false;
                })
        .toList();
  }

  private byte[] boxSet(PurchaseFacts purchase) {
    return shop.bean(ReadBoxSet.class).read(purchase.boxSetId(), purchase.buyerId());
  }

  private static String text(Reissue reissue) {
    try {
      return StrictJson.object(new String(reissue.document().orElseThrow(), StandardCharsets.UTF_8))
          .getString("proof");
    } catch (MalformedDocument impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
