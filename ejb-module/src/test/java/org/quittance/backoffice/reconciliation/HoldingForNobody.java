package org.quittance.backoffice.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.FenceAttempt;
import org.quittance.storefront.purchase.GiveUpClaim;

/** Money is held for a purchase that was given up before it was asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HoldingForNobody {

  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new Storefront(database, adapter, data).offering();
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  private UUID heldForAClaim() throws Exception {
    UUID buyer = shop.buyerWith(PRICE);
    UUID id =
        shop.bean(ClaimPurchase.class)
            .claim(new ClaimKey(buyer, "key"), Storefront.request(1))
            .purchaseId();
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(
          new HoldRequest(
              id, 1, buyer.toString(), new Amount(PRICE, "EUR"), PaymentMethod.credit()));
    }
    return id;
  }

  private List<Finding> findings() {
    return shop.bean(PaymentWalk.class).after(Optional.empty()).orElseThrow().findings();
  }

  @Test
  void isNamedOnceItShouldHaveBeenGivenBack() throws Exception {
    UUID open = heldForAClaim();
    UUID closed = heldForAClaim();
    shop.house().clock().pass(Duration.ofSeconds(30));
    shop.bean(FenceAttempt.class).fence(closed, 1, "a try").orElseThrow();
    shop.bean(GiveUpClaim.class)
        .giveUp(closed, 2, GiveUpClaim.How.ABANDONED, "janitor", "a try")
        .orElseThrow();
    assertThat(findings()).isEmpty();
    shop.house().clock().pass(Duration.ofSeconds(120));
    assertThat(findings()).extracting(Finding::kind).containsExactly("hold-without-purchase");
    assertThat(findings().get(0).toString()).contains(closed.toString());
    assertThat(findings().get(0).toString()).doesNotContain(open.toString());
  }
}
