package org.quittance.backoffice.indoubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.distribution.house.Database;
import org.quittance.processor.Effect;
import org.quittance.processor.ProcessorDouble;
import org.quittance.storefront.house.CardHouse;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;

/** A card's money was set aside for a purchase that the janitor had abandoned before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HoldingACardTooLate {

  private static final String TOKEN = "tok_visa";
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private CardHouse cards;
  private ProcessorDouble processor;
  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    cards = CardHouse.open(database, data);
    processor = cards.processor();
    adapter = cards.adapter();
    shop = new Storefront(database, adapter, data).offering();
  }

  @AfterAll
  void close() {
    shop.close();
    cards.close();
  }

  private long roundAfterTheDeadline(String counted) {
    shop.house().clock().pass(DEADLINE);
    return shop.bean(JanitorRound.class).run().byName().get(counted);
  }

  private UUID claim(UUID buyer) {
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)), "card", "EUR", TOKEN);
    return shop.bean(ClaimPurchase.class).claim(new ClaimKey(buyer, "key"), asked).purchaseId();
  }

  @Test
  void isGivenBackAtTheProcessorOnce() throws PaymentException {
    UUID buyer = UUID.randomUUID();
    UUID id = claim(buyer);
    assertThat(roundAfterTheDeadline("abandoned")).isEqualTo(1);
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(
          new HoldRequest(
              id,
              1,
              buyer.toString(),
              new Amount(Storefront.PRICE, "EUR"),
              PaymentMethod.card(TOKEN)));
    }

    assertThat(roundAfterTheDeadline("voided")).isEqualTo(1);
    assertThat(shop.payments(id)).containsExactly("voiding");
    assertThat(roundAfterTheDeadline("examined")).isZero();
    adapter.doWhatIsDue();

    assertThat(shop.payments(id)).containsExactly("voided");
    assertThat(roundAfterTheDeadline("examined")).isZero();
    adapter.doWhatIsDue();
    assertThat(processor.journal())
        .extracting(Effect::kind)
        .containsExactly(Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.CANCEL);
    assertThat(shop.history(id)).containsOnlyOnce("janitor: abandoned abandoned");
    assertThat(shop.purchase(id).state()).isEqualTo(PurchaseState.ABANDONED);
  }
}
