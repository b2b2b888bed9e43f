package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.StateChange;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.shared.Reason;
import org.quittance.shared.Refusal;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.PurchaseFacts;

/** Whoever sold a proof asks where it stands, and hears what the exchange would say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AskingWhyNot {

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
  void aFreshProofIsExchangeable() {
    PurchaseFacts purchase = shop.sold();
    ProofStanding standing = standing(purchase);
    assertThat(standing.reasons()).isEmpty();
    assertThat(standing.licenseId()).isEmpty();
    assertThat(standing.history()).extracting(StateChange::to).containsExactly("issued");
  }

  @Test
  void anOpenedOneNamesItsLicense() {
    PurchaseFacts purchase = shop.sold();
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    ProofStanding standing = standing(purchase);
    assertThat(standing.licenseId()).contains(license.licenseId());
    assertThat(standing.reasons()).containsExactly(heard(purchase));
    assertThat(license(purchase, license).reasons()).isEmpty();
  }

  @Test
  void aDisputeIsTheReasonUntilItIsDecided() {
    PurchaseFacts opened = shop.sold();
    IssuedLicense license = shop.exchange(shop.textIn(opened), new TestDevice());
    PurchaseFacts sealed = shop.sold();
    var first = shop.money().dispute(opened.id(), PRICE);
    var second = shop.money().dispute(sealed.id(), PRICE);
    assertThat(standing(sealed).reasons()).containsExactly(heard(sealed));
    assertThat(standing(sealed).reasons().get(0).code()).isEqualTo("payment-disputed");
    assertThat(license(opened, license).reasons())
        .extracting(Reason::code, Reason::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("license-suspended", "The payment is disputed."));
    shop.money().decide(first, true);
    shop.money().decide(second, true);
    assertThat(standing(sealed).reasons()).isEmpty();
    assertThat(license(opened, license).reasons()).isEmpty();
    assertThat(license(opened, license).history())
        .extracting(StateChange::to)
        .containsExactly("active", "suspended", "active");
  }

  @Test
  void moneyPaidBackIsTheReasonForGood() {
    PurchaseFacts purchase = shop.sold();
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    shop.money().refund(purchase.id(), PRICE);
    assertThat(standing(purchase).reasons()).containsExactly(heard(purchase));
    assertThat(license(purchase, license).reasons())
        .extracting(Reason::code)
        .containsExactly("license-revoked");
  }

  @Test
  void timeThatIsOverIsTheReasonToo() {
    PurchaseFacts purchase = shop.sold();
    shop.house().clock().pass(Duration.ofDays(4000));
    try {
      assertThat(standing(purchase).reasons()).containsExactly(heard(purchase));
      assertThat(standing(purchase).reasons().get(0).code()).isEqualTo("proof-expired");
    } finally {
      shop.house().clock().pass(Duration.ofDays(-4000));
    }
  }

  @Test
  void operatorsSeeAllAndOthersNothing() {
    PurchaseFacts purchase = shop.sold();
    UUID proof = shop.proofIn(purchase);
    IssuedLicense license = shop.exchange(shop.textIn(purchase), new TestDevice());
    assertThat(shop.bean(ShowProof.class).get(proof, CounterShop.OPERATOR).proof().id())
        .isEqualTo(proof);
    for (Role role : List.of(Role.MEMBER, Role.PARTNER, Role.ADMINISTRATOR)) {
      var stranger = new Caller(UUID.randomUUID(), "stranger", role);
      assertThatThrownBy(() -> shop.bean(ShowProof.class).get(proof, stranger))
          .isInstanceOf(ProofNotFound.class);
      assertThatThrownBy(() -> shop.bean(ShowLicense.class).get(license.licenseId(), stranger))
          .isInstanceOf(LicenseNotFound.class);
    }
    UUID unknown = UUID.randomUUID();
    assertThatThrownBy(() -> shop.bean(ShowProof.class).get(unknown, CounterShop.OPERATOR))
        .isInstanceOf(ProofNotFound.class);
    assertThatThrownBy(() -> shop.bean(ShowLicense.class).get(unknown, CounterShop.OPERATOR))
        .isInstanceOf(LicenseNotFound.class);
  }

  private ProofStanding standing(PurchaseFacts purchase) {
    return shop.bean(ShowProof.class).get(shop.proofIn(purchase), shop.buyerOf(purchase));
  }

  private LicenseStanding license(PurchaseFacts purchase, IssuedLicense license) {
    return shop.bean(ShowLicense.class).get(license.licenseId(), shop.buyerOf(purchase));
  }

  /** What a new device hears that tries it. */
  private Reason heard(PurchaseFacts purchase) {
    try {
      shop.exchange(shop.textIn(purchase), new TestDevice());
    } catch (Refusal refused) {
      return Reason.of(refused);
    }
    throw new AssertionError("The exchange was not refused.");
  }
}
