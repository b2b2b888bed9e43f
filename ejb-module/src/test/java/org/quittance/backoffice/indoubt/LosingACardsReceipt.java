package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.shared.Deadline;
import org.quittance.storefront.house.CardHouse;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.AcknowledgePurchase;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;

/** A card was to be taken on receipt, and the platform lost the database's half of taking it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LosingACardsReceipt {

  private final UUID buyer = UUID.randomUUID();
  private CardHouse cards;
  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    cards = CardHouse.open(database, data);
    adapter = cards.adapter();
    shop = new Storefront(database, adapter, data).offering();
  }

  @AfterAll
  void close() {
    shop.close();
    cards.close();
  }

  private UUID acknowledgedAndLost(String token) {
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)),
            "card",
            "EUR",
            token,
            Capture.ON_RECEIPT);
    UUID id =
        shop.bean(BuyLicenses.class)
            .buy(new ClaimKey(buyer, token), asked, Deadline.in(Duration.ofSeconds(10)))
            .purchase()
            .id();
    shop.fate(Fate.DATABASE_LOST);
    assertThatThrownBy(() -> shop.bean(AcknowledgePurchase.class).acknowledge(id, buyer))
        .isInstanceOf(RuntimeException.class);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.AUTHORISED);
    adapter.doWhatIsDue();
    return id;
  }

  @Test
  void isFollowedAtOnceWhereTheMoneyIsTaken() {
    UUID id = acknowledgedAndLost("tok_visa");
    shop.tell(id);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(shop.proofs(id)).containsExactly("issued");
  }

  @Test
  void isFollowedAtOnceWhereItWillNeverBe() {
    UUID id = acknowledgedAndLost("tok_expire");
    shop.tell(id);
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.CAPTURE_FAILED);
    assertThat(shop.proofs(id)).containsExactly("revoked");
  }
}
