package org.quittance.storefront.aftersale;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.device.DeviceKeys;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.Shop;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.shared.Deadline;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.Capture;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ExchangeProof;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.refund.PaidBackShop;
import org.quittance.vault.jose.StrictJson;

/** A shop whose buyers come back with questions, over the real adapter. */
final class CounterShop implements AutoCloseable {

  /** Who may see all. */
  static final Caller OPERATOR = PaidBackShop.OPERATOR;

  private final PaidBackShop money;
  private final House house;

  CounterShop(Database database, TestAdapter adapter, Path data) {
    money = PaidBackShop.offering(database, adapter, data);
    house = money.storefront().house();
  }

  /** Where money goes back. */
  PaidBackShop money() {
    return money;
  }

  <T> T bean(Class<T> type) {
    return house.bean(type);
  }

  House house() {
    return house;
  }

  /** A purchase of one, by a buyer of its own. */
  PurchaseFacts sold() {
    return money.storefront().purchase(money.sold());
  }

  /** A purchase of so many, by a buyer of its own. */
  PurchaseFacts sold(int quantity) {
    UUID buyer = money.storefront().buyerWith(quantity * Storefront.PRICE);
    return buy(buyer, Storefront.request(quantity));
  }

  /** A purchase of one whose money waits for the receipt. */
  PurchaseFacts soldOnReceipt() {
    UUID buyer = money.storefront().buyerWith(Storefront.PRICE);
    return buy(
        buyer,
        new PurchaseRequest(
            List.of(new PurchaseRequest.Line(Storefront.SKU, 1)),
            "credit",
            "EUR",
            null,
            Capture.ON_RECEIPT));
  }

  private PurchaseFacts buy(UUID buyer, PurchaseRequest order) {
    return bean(BuyLicenses.class)
        .buy(new ClaimKey(buyer, "key"), order, Deadline.in(Duration.ofSeconds(10)))
        .purchase();
  }

  /** Its buyer. */
  Caller buyerOf(PurchaseFacts purchase) {
    return new Caller(purchase.buyerId(), "buyer", Role.MEMBER);
  }

  /** The proof in its one eBox. */
  UUID proofIn(PurchaseFacts purchase) {
    return proofsIn(purchase).get(0);
  }

  /** The present proofs in its eBoxes, in their order. */
  List<UUID> proofsIn(PurchaseFacts purchase) {
    return bean(BoxSets.class).eBoxes(purchase.id()).stream().map(EBoxFacts::proofId).toList();
  }

  /** The proof as its BoxSet has it. */
  String textIn(PurchaseFacts purchase) {
    byte[] document = bean(ReadBoxSet.class).read(purchase.boxSetId(), purchase.buyerId());
    try {
      return StrictJson.object(new String(document, java.nio.charset.StandardCharsets.UTF_8))
          .getJsonArray("eBoxes")
          .getJsonObject(0)
          .getString("proof");
    } catch (org.quittance.vault.jose.MalformedDocument impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Opens an eBox as the API does. */
  IssuedLicense exchange(String proof, TestDevice device) {
    return bean(ExchangeProof.class)
        .exchange(
            proof,
            DeviceKeys.parse(device.keys()),
            new Shop(house).possession(device, proof),
            "POST",
            TestDevice.URL);
  }

  @Override
  public void close() {
    money.close();
  }
}
