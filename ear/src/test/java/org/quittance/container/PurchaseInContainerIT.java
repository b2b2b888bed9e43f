package org.quittance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.ReceiveContent;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.settlement.payment.PaymentDeclined;
import org.quittance.settlement.payment.PaymentHistory;
import org.quittance.settlement.payment.ReadCredit;
import org.quittance.settlement.payment.StoreCredit;
import org.quittance.settlement.payment.TopUpCredit;
import org.quittance.shared.Deadline;
import org.quittance.shared.Ids;
import org.quittance.shared.Money;
import org.quittance.shared.Refusal;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.boxset.ReadEBoxes;
import org.quittance.storefront.catalogue.OfferProduct;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.PurchaseDeclined;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.PurchaseInFlight;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.storefront.purchase.PurchaseState;

/** The purchase inside a real server, on Payara Server, with the EAR as it is shipped. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseInContainerIT {

  private static final String SKU = "IN-CONTAINER";
  private static final long PRICE = 250;

  @Deployment
  static EnterpriseArchive ear() {
    return ShippedEar.withTestsInItsWebModule(PurchaseInContainerIT.class.getPackage());
  }

  /** Asked from outside, because the gate stands in front of Arquillian's own servlet too. */
  @Test
  @RunAsClient
  @Order(1)
  void opensItsGate() throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest products =
        HttpRequest.newBuilder(URI.create("http://localhost:28080/api/v1/products")).build();
    int status = 0;
    for (int tries = 0; tries < 300 && status != 200; tries++) {
      Thread.sleep(200);
      HttpResponse<String> answer = http.send(products, HttpResponse.BodyHandlers.ofString());
      status = answer.statusCode();
      assertThat(status).as(answer.body()).isIn(200, 503);
    }
    assertThat(status).isEqualTo(200);
  }

  private static void offer() throws Exception {
    try {
      Content content =
          bean(ReceiveContent.class)
              .receive(
                  "text.txt", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
      bean(OfferProduct.class)
          .offer(
              new ProductDraft(SKU, "In container", null, List.of(content.id()), List.of()),
              List.of(new Money(PRICE, "EUR")));
    } catch (Refusal offeredBefore) {
      assertThat(offeredBefore.code()).isEqualTo("sku-taken");
    }
  }

  @Test
  void takesTheMoneyAndIssuesTheProofsInOneAct() throws Exception {
    UUID buyer = buyerWith(1000);
    PurchaseFacts purchase = buy(buyer, "one", 2);
    assertThat(purchase.state()).isEqualTo(PurchaseState.CAPTURED);
    assertThat(purchase.amount()).isEqualTo(new Money(2 * PRICE, "EUR"));
    assertThat(bean(ReadEBoxes.class).of(purchase.id())).hasSize(2);
    assertThat(bean(PaymentHistory.class).find(purchase.id()).orElseThrow().isCaptured()).isTrue();
    assertThat(balance(buyer)).isEqualTo(1000 - 2 * PRICE);
  }

  @Test
  void givesTheSamePurchaseAndBytesForTheSameKey() throws Exception {
    UUID buyer = buyerWith(1000);
    PurchaseFacts first = buy(buyer, "again", 1);
    byte[] bytes = bean(ReadBoxSet.class).read(first.boxSetId(), buyer);
    PurchaseFacts second = buy(buyer, "again", 1);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(bean(ReadBoxSet.class).read(second.boxSetId(), buyer)).isEqualTo(bytes);
    assertThat(balance(buyer)).isEqualTo(1000 - PRICE);
  }

  @Test
  void replaysADeclineAndHoldsNothing() throws Exception {
    UUID buyer = buyerWith(PRICE - 1);
    assertThatThrownBy(() -> buy(buyer, "poor", 1)).isInstanceOf(PaymentDeclined.class);
    bean(TopUpCredit.class).topUp(Ids.next(), buyer.toString(), new Money(PRICE, "EUR"));
    assertThatThrownBy(() -> buy(buyer, "poor", 1))
        .isInstanceOf(PurchaseDeclined.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo("insufficient-credit");
    assertThat(credit(buyer).pendingMinor()).isZero();
    assertThat(balance(buyer)).isEqualTo(2 * PRICE - 1);
  }

  @Test
  void makesOnePurchaseOfManyAtOnceUnderOneKey() throws Exception {
    UUID buyer = buyerWith(10 * PRICE);
    var ids = new HashSet<UUID>();
    for (Optional<PurchaseFacts> answer : atOnce(8, i -> buy(buyer, "crowd", 1))) {
      answer.ifPresent(purchase -> ids.add(purchase.id()));
    }
    ids.add(buy(buyer, "crowd", 1).id());
    assertThat(ids).hasSize(1);
    assertThat(balance(buyer)).isEqualTo(9 * PRICE);
  }

  @Test
  void neverSellsMoreThanTheCreditHolds() throws Exception {
    UUID buyer = buyerWith(3 * PRICE);
    long sold =
        atOnce(8, i -> buy(buyer, "race-" + i, 1)).stream().filter(Optional::isPresent).count();
    assertThat(sold).isEqualTo(3);
    assertThat(balance(buyer)).isZero();
    assertThat(credit(buyer).pendingMinor()).isZero();
  }

  /** One of several purchases at once. */
  private interface Attempt {
    PurchaseFacts buy(int number) throws Exception;
  }

  /** Purchases at once; empty where one was refused or met a busy store and was given up. */
  private static List<Optional<PurchaseFacts>> atOnce(int many, Attempt attempt) throws Exception {
    var pool = Executors.newFixedThreadPool(many);
    try {
      var tasks = new ArrayList<Callable<Optional<PurchaseFacts>>>();
      for (int i = 0; i < many; i++) {
        int number = i;
        tasks.add(() -> patiently(attempt, number));
      }
      var answers = new ArrayList<Optional<PurchaseFacts>>();
      for (Future<Optional<PurchaseFacts>> answer : pool.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Optional<PurchaseFacts> patiently(Attempt attempt, int number) throws Exception {
    for (int tries = 0; tries < 40; tries++) {
      try {
        return Optional.of(attempt.buy(number));
      } catch (PurchaseInFlight inFlight) {
        Thread.sleep(100);
      } catch (PaymentDeclined | PurchaseDeclined declined) {
        return Optional.empty();
      } catch (EJBException busy) {
        Thread.sleep(100);
      }
    }
    return Optional.empty();
  }

  private static UUID buyerWith(long minor) throws Exception {
    offer();
    UUID buyer = Ids.next();
    bean(TopUpCredit.class).topUp(Ids.next(), buyer.toString(), new Money(minor, "EUR"));
    return buyer;
  }

  private static PurchaseFacts buy(UUID buyer, String key, int quantity) throws NamingException {
    var line = new PurchaseRequest.Line(SKU, quantity);
    return bean(BuyLicenses.class)
        .buy(
            new ClaimKey(buyer, key),
            new PurchaseRequest(List.of(line), "credit", "EUR", null),
            Deadline.in(Duration.ofSeconds(10)))
        .purchase();
  }

  private static long balance(UUID buyer) throws NamingException {
    return credit(buyer).balanceMinor();
  }

  private static StoreCredit.Account credit(UUID buyer) throws NamingException {
    return bean(ReadCredit.class).of(buyer.toString(), 10).accounts().get(0);
  }

  private static <T> T bean(Class<T> type) throws NamingException {
    return type.cast(
        InitialContext.doLookup(
            "java:app/quittance-ejb/" + type.getSimpleName() + "!" + type.getName()));
  }
}
