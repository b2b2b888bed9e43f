package org.quittance.storefront.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
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
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.distribution.house.Shop;
import org.quittance.distribution.house.TestDevice;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.shared.Deadline;
import org.quittance.storefront.boxset.OpenEBox;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.AcknowledgePurchase;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.refund.DecideDispute;
import org.quittance.storefront.refund.DisputePurchase;
import org.quittance.storefront.refund.ObserveSettlement;
import org.quittance.storefront.refund.RefundPurchase;

/** What a store is told of its purchases: what was committed, in order, and no secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TellingAStore {

  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new Storefront(database, adapter, data).offering();
    shop.house().hearing(ObserveStorefront.class, ObserveSettlement.class);
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  @Test
  void tellsOfAPurchaseOnce() {
    UUID buyer = shop.buyerWith(PRICE);
    UUID id = shop.buy(buyer, "key").id();
    shop.buy(buyer, "key");
    assertThat(told(buyer)).containsExactly("purchase.captured");
    JsonObject data = data(events(buyer).get(0));
    assertThat(data.getString("purchaseId")).isEqualTo(id.toString());
    assertThat(data.getString("state")).isEqualTo("captured");
    assertThat(data.getInt("amountMinor")).isEqualTo((int) PRICE);
    assertThat(data.getString("currency")).isEqualTo("EUR");
  }

  @Test
  void tellsOfMoneyThatIsSetAsideAndThenTakenInOneAct() {
    UUID buyer = shop.buyerWith(PRICE);
    var asked =
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)),
            "credit",
            "EUR",
            null,
            Capture.ON_RECEIPT);
    UUID id =
        shop.bean(BuyLicenses.class)
            .buy(new ClaimKey(buyer, "key"), asked, Deadline.in(Duration.ofSeconds(10)))
            .purchase()
            .id();
    shop.bean(AcknowledgePurchase.class).acknowledge(id, buyer);
    assertThat(told(buyer)).containsExactly("purchase.authorised", "purchase.captured");
  }

  @Test
  void tellsOfADecline() {
    UUID buyer = shop.buyerWith(1);
    assertThatThrownBy(() -> shop.buy(buyer, "key")).isInstanceOf(RuntimeException.class);
    assertThat(told(buyer)).containsExactly("purchase.declined");
  }

  @Test
  void tellsNothingOfWhatWasRolledBack() {
    UUID buyer = shop.buyerWith(PRICE);
    shop.fate(Fate.ROLLED_BACK);
    assertThatThrownBy(() -> shop.buy(buyer, "key")).isInstanceOf(RuntimeException.class);
    assertThat(told(buyer)).isEmpty();
  }

  @Test
  void tellsOfRefundsBeforeWhatFollowsFromThem() {
    UUID buyer = shop.buyerWith(PRICE);
    UUID id = shop.buy(buyer, "key").id();
    refund(id, 600);
    refund(id, PRICE - 600);
    assertThatThrownBy(() -> refund(id, 1)).isInstanceOf(RuntimeException.class);
    assertThat(told(buyer))
        .containsExactly(
            "purchase.captured",
            "refund.granted",
            "purchase.partly_refunded",
            "refund.paid",
            "refund.granted",
            "purchase.refunded",
            "proof.revoked",
            "refund.paid",
            "refund.refused");
    assertThat(data(events(buyer).get(1)).getInt("amountMinor")).isEqualTo(600);
  }

  @Test
  void tellsOfADisputeAndOfTheLicensesItSuspends() {
    UUID buyer = shop.buyerWith(PRICE);
    PurchaseFacts bought = shop.buy(buyer, "key");
    UUID license = open(bought);
    DisputeFacts dispute =
        shop.bean(DisputePurchase.class).open(bought.id(), "D-1", PRICE, "Unknown to the payer.");
    shop.bean(DecideDispute.class).decide(dispute.id(), true);
    refund(bought.id(), PRICE);
    assertThat(told(buyer))
        .containsExactly(
            "purchase.captured",
            "proof.redeemed",
            "dispute.opened",
            "purchase.disputed",
            "license.suspended",
            "dispute.won",
            "purchase.captured",
            "license.restored",
            "refund.granted",
            "purchase.partly_refunded",
            "purchase.refunded",
            "proof.revoked",
            "license.revoked",
            "refund.paid");
    assertThat(data(events(buyer).get(1)).getString("licenseId")).isEqualTo(license.toString());
  }

  @Test
  void carriesNoProofAndNoWordOfABuyers() {
    UUID buyer = shop.buyerWith(PRICE);
    PurchaseFacts bought = shop.buy(buyer, "a-key-with-a-name");
    open(bought);
    refund(bought.id(), PRICE);
    String proof = proof(bought);
    for (EventFacts event : events(buyer)) {
      assertThat(event.data())
          .doesNotContain(proof.substring(proof.length() - 20))
          .doesNotContain("a-key-with-a-name")
          .doesNotContain("asked for it")
          .doesNotContain(buyer.toString());
    }
  }

  /** Opens the one eBox; the license's ID. */
  private UUID open(PurchaseFacts bought) {
    var device = new TestDevice();
    String proof = proof(bought);
    String possession = new Shop(shop.house()).possession(device, proof);
    return shop.bean(OpenEBox.class)
        .open(proof, DeviceKeys.parse(device.keys()), possession, "POST", TestDevice.URL)
        .licenseId();
  }

  private String proof(PurchaseFacts bought) {
    byte[] boxSet = shop.bean(ReadBoxSet.class).read(bought.boxSetId(), bought.buyerId());
    try (var reader = Json.createReader(new ByteArrayInputStream(boxSet))) {
      return reader.readObject().getJsonArray("eBoxes").getJsonObject(0).getString("proof");
    }
  }

  private void refund(UUID purchase, long minor) {
    var operator = new Caller(UUID.randomUUID(), "operator", Role.OPERATOR);
    var key = new RefundKey(operator.id(), "key");
    shop.bean(RefundPurchase.class)
        .refund(key, operator, purchase, minor, "The buyer asked for it.");
  }

  private List<String> told(UUID buyer) {
    return events(buyer).stream().map(EventFacts::type).toList();
  }

  private List<EventFacts> events(UUID buyer) {
    while (shop.bean(PublishEvents.class).publish()) {
      Thread.onSpinWait();
    }
    return shop.bean(ReadFeed.class).after(0, Optional.of(buyer.toString()), 100);
  }

  private static JsonObject data(EventFacts event) {
    try (var reader = Json.createReader(new StringReader(event.data()))) {
      return reader.readObject();
    }
  }
}
