package org.quittance.storefront.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.settlement.payment.CreditKeyReused;
import org.quittance.settlement.payment.CreditLimitInUse;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.shared.Refusal;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.refund.AtOnce;

/** A partner store buys on account, within what an operator agreed with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BuyingOnAccount {

  private static final UUID OPERATOR = UUID.randomUUID();

  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new Storefront(database, adapter, data).offering();
    shop.house().with(Pbkdf2PasswordHash.class, new Pbkdf2PasswordHashImpl());
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  @Test
  void buysAsFarAsWasAgreedAndPaysLater() {
    PartnerFacts store = store();
    assertDeclined(store, "before");
    agree(store, 2 * PRICE);
    buy(store, "one");
    buy(store, "two");
    assertThat(account(store)).isEqualTo(new StoreCredit.Account("EUR", -2 * PRICE, 0, 2 * PRICE));
    assertDeclined(store, "three");
    payIn(store, "invoice", 2 * PRICE);
    payIn(store, "invoice", 2 * PRICE);
    assertThat(account(store).balanceMinor()).isZero();
    assertThat(account(store).freeMinor()).isEqualTo(2 * PRICE);
    buy(store, "four");
  }

  @Test
  void doesNotLoseWhatIsUsedToALowerLimit() {
    PartnerFacts store = store();
    agree(store, 2 * PRICE);
    buy(store, "one");
    assertThatThrownBy(() -> agree(store, PRICE - 1)).isInstanceOf(CreditLimitInUse.class);
    agree(store, PRICE);
    assertDeclined(store, "two");
  }

  @Test
  void agreesNothingWithARevokedStore() {
    PartnerFacts store = store();
    agree(store, PRICE);
    shop.bean(RevokePartner.class).revoke(store.clientId(), "a test", "operator");
    assertThatThrownBy(() -> agree(store, 2 * PRICE)).isInstanceOf(PartnerRevoked.class);
    assertThatThrownBy(() -> agree(store, PRICE + 1)).isInstanceOf(PartnerRevoked.class);
    agree(store, PRICE);
    agree(store, PRICE - 1);
    assertThatThrownBy(() -> agree(store, PRICE)).isInstanceOf(PartnerRevoked.class);
    agree(store, 0);
    payIn(store, "rest", 1);
    assertThat(account(store)).isEqualTo(new StoreCredit.Account("EUR", 1, 0, 0));
  }

  @Test
  void agreesNoMoreOnceItsStoreIsRevokedAtTheSameTime() throws Exception {
    for (int round = 0; round < 8; round++) {
      PartnerFacts store = store();
      agree(store, PRICE);
      Callable<?> revoke =
          () -> shop.bean(RevokePartner.class).revoke(store.clientId(), "a test", "operator");
      Callable<?> more =
          () -> {
            agree(store, 2 * PRICE);
            return PRICE;
          };
      List<Object> outcomes = AtOnce.run(List.of(revoke, more));
      assertThat(outcomes.get(1)).isInstanceOfAny(Long.class, PartnerRevoked.class);
      assertThat(account(store).limitMinor())
          .isEqualTo(outcomes.get(1) instanceof Long ? 2 * PRICE : PRICE);
      assertThatThrownBy(() -> agree(store, 3 * PRICE)).isInstanceOf(PartnerRevoked.class);
    }
  }

  @Test
  void booksAPaymentOnceUnderItsKey() {
    PartnerFacts store = store();
    payIn(store, "key", 500);
    payIn(store, "key", 500);
    assertThat(account(store).balanceMinor()).isEqualTo(500);
    assertThatThrownBy(() -> payIn(store, "key", 501)).isInstanceOf(CreditKeyReused.class);
    assertThatThrownBy(() -> payIn(store(), "key-of-" + store.id(), 0))
        .isInstanceOf(InvalidRequest.class);
    assertThat(account(store).balanceMinor()).isEqualTo(500);
  }

  @Test
  void ofManyPurchasesAtOnceMakesExactlyAsManyAsTheLimitCovers() throws Exception {
    PartnerFacts store = store();
    agree(store, 3 * PRICE);
    List<Callable<?>> purchases =
        IntStream.range(0, 8).<Callable<?>>mapToObj(i -> () -> buy(store, "key-" + i)).toList();
    List<Object> outcomes = AtOnce.run(purchases);
    assertThat(outcomes).filteredOn(PurchaseFacts.class::isInstance).hasSize(3);
    assertThat(outcomes)
        .filteredOn(Refusal.class::isInstance)
        .extracting(refused -> ((Refusal) refused).code())
        .hasSize(5)
        .containsOnly("insufficient-credit");
    assertThat(account(store)).isEqualTo(new StoreCredit.Account("EUR", -3 * PRICE, 0, 3 * PRICE));
  }

  private PartnerFacts store() {
    var order =
        new NewPartner("s-" + UUID.randomUUID(), "A store", EnumSet.of(Scope.PURCHASE_WRITE), null);
    return shop.bean(RegisterPartner.class).register(order, "operator").partner();
  }

  private void agree(PartnerFacts store, long minor) {
    shop.bean(AgreePartnerLimit.class)
        .agree(store.clientId(), new Money(minor, "EUR"), "agreed", "operator");
  }

  private void payIn(PartnerFacts store, String key, long minor) {
    shop.bean(PayPartnerIn.class)
        .payIn(
            new PaidInKey(OPERATOR, store.clientId() + key),
            store.clientId(),
            new Money(minor, "EUR"),
            "paid",
            "operator");
  }

  private PurchaseFacts buy(PartnerFacts store, String key) {
    return shop.buy(store.id(), key);
  }

  private void assertDeclined(PartnerFacts store, String key) {
    assertThatThrownBy(() -> buy(store, key))
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.code()).isEqualTo("insufficient-credit"));
  }

  private StoreCredit.Account account(PartnerFacts store) {
    return shop.bean(ReadCredit.class).of(store.id().toString(), 10).accounts().get(0);
  }
}
