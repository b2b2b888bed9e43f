package org.quittance.storefront.house;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentConnectionFactory;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.distribution.content.ReceiveContent;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.Fate;
import org.quittance.distribution.house.House;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.RedeemProof;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.shared.Deadline;
import org.quittance.shared.Money;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.catalogue.OfferProduct;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/** One process that sells: the domain's beans, a license database, and the payment adapter. */
public final class Storefront implements AutoCloseable {

  /** What is sold. */
  public static final String SKU = "BOOK";

  /** What one of it costs, in EUR cents. */
  public static final long PRICE = 990;

  private final Database database;
  private final TestAdapter adapter;
  private final Path data;
  private final House house;

  /** A process over stores that are there. */
  public Storefront(Database database, TestAdapter adapter, Path data) {
    this.database = database;
    this.adapter = adapter;
    this.data = data;
    this.house = new House(database, data);
    house.with(PaymentConnectionFactory.class, adapter.connections(house.transactions()));
  }

  /** The process that comes after this one died, on the same node. */
  public Storefront nextProcess() {
    return new Storefront(database, adapter, data);
  }

  /** Puts the one product on offer. */
  public Storefront offering() {
    var content =
        house
            .bean(ReceiveContent.class)
            .receive("book.txt", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
    house.transact(
        () ->
            house
                .bean(OfferProduct.class)
                .offer(
                    new ProductDraft(SKU, "A book", null, List.of(content.id()), List.of()),
                    List.of(new Money(PRICE, "EUR"))));
    return this;
  }

  public House house() {
    return house;
  }

  public <T> T bean(Class<T> type) {
    return house.bean(type);
  }

  /** What becomes of the next purchase's two branches. */
  public Storefront fate(Fate fate) {
    house.transactions().next(fate);
    return this;
  }

  /** A buyer with so much store credit. */
  public UUID buyerWith(long minor) {
    UUID buyer = UUID.randomUUID();
    topUp(buyer, minor);
    return buyer;
  }

  public void topUp(UUID buyer, long minor) {
    try (PaymentConnection connection = adapter.connection()) {
      connection.topUp(UUID.randomUUID(), buyer.toString(), new Amount(minor, "EUR"));
    } catch (PaymentException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What is left of the buyer's credit, holds included. */
  public long balance(UUID buyer) {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.accounts(buyer.toString()).get(0).balanceMinor();
    } catch (PaymentException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What holds keep from the buyer's credit. */
  public long pending(UUID buyer) {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.accounts(buyer.toString()).get(0).pendingMinor();
    } catch (PaymentException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The request for so many of the product, paid by credit. */
  public static PurchaseRequest request(int quantity) {
    return new PurchaseRequest(
        List.of(new PurchaseRequest.Line(SKU, quantity)), "credit", "EUR", null);
  }

  /** Pays by card. */
  public Bought buyByCard(UUID buyer, String key, String token) {
    var asked =
        new PurchaseRequest(List.of(new PurchaseRequest.Line(SKU, 1)), "card", "EUR", token);
    return bean(BuyLicenses.class)
        .buy(new ClaimKey(buyer, key), asked, Deadline.in(Duration.ofSeconds(10)));
  }

  public PurchaseFacts buy(UUID buyer, String key) {
    return bean(BuyLicenses.class)
        .buy(new ClaimKey(buyer, key), request(1), Deadline.in(Duration.ofSeconds(10)))
        .purchase();
  }

  /** The purchase, also one that is only claimed. */
  public PurchaseFacts purchase(UUID id) {
    return bean(ReadPurchase.class).getForOperator(id);
  }

  /** States of all proofs of the purchase. */
  public List<String> proofs(UUID purchaseId) {
    return bean(BoxSets.class).eBoxes(purchaseId).stream()
        .map(EBoxFacts::proofId)
        .map(id -> text("SELECT state FROM distribution.proof WHERE id = '" + id + "'"))
        .toList();
  }

  /** Redeems all proofs of the purchase, as their exchange does. */
  public void redeem(UUID purchaseId) {
    List<UUID> ids =
        bean(BoxSets.class).eBoxes(purchaseId).stream().map(EBoxFacts::proofId).toList();
    house.transact(
        () ->
            bean(ProofHistory.class)
                .findAll(ids)
                .values()
                .forEach(proof -> bean(RedeemProof.class).redeem(proof)));
  }

  /** What happened to the purchase: "actor: from to". */
  public List<String> history(UUID purchaseId) {
    return bean(ReadPurchase.class).events(purchaseId).stream()
        .map(event -> event.actor() + ": " + event.from() + " " + event.to())
        .toList();
  }

  /** Delivers what the adapter has to tell of the purchase's payment, told before or not. */
  public void tell(UUID purchaseId) {
    for (PaymentNotice notice : adapter.notices(purchaseId)) {
      Arrays.stream(PaymentOutcome.Kind.values())
          .filter(kind -> kind.name().equals(notice.kind().name()))
          .map(kind -> new PaymentOutcome(purchaseId, notice.paymentId(), kind, notice.reason()))
          .forEach(outcome -> bean(SettlePurchase.class).settle(outcome, "payment"));
    }
  }

  /** The ends of the purchase's attempts, in their order. */
  public List<String> attempts(UUID purchaseId) {
    return texts(
        "SELECT outcome FROM storefront.purchase_attempt WHERE purchase_id = '"
            + purchaseId
            + "' ORDER BY attempt");
  }

  /** States of the purchase's payments, by attempt. */
  public List<String> payments(UUID purchaseId) {
    try (Connection connection = adapter.store()) {
      return texts(
          connection,
          "SELECT state FROM adapter.payment WHERE purchase_id = '"
              + purchaseId
              + "' ORDER BY attempt");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The ID of the one purchase under that key. */
  public UUID idOf(UUID buyer) {
    return UUID.fromString(
        text("SELECT purchase_id FROM storefront.claim WHERE client_id = '" + buyer + "'"));
  }

  private String text(String sql) {
    return texts(sql).get(0);
  }

  private List<String> texts(String sql) {
    try (Connection connection = database.connect()) {
      return texts(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
