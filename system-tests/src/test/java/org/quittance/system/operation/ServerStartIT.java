package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Store;
import org.quittance.system.harness.Workspace;

/** One data directory through start, stop, jobs and start again; the steps follow each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerStartIT {

  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration JOB = Duration.ofMinutes(4);

  private final Path data = Workspace.fresh("server-start").resolve("data");
  private final ServerOptions options = ServerOptions.demoShop();
  private ServerProcess server;
  private String key;
  private String sku;
  private JsonNode bought;
  private Credit credit;

  @BeforeAll
  void buySomething() {
    server = ServerProcess.start(data, options);
    var shop = new Shop(server.url());
    sku = shop.sell(500);
    key = UUID.randomUUID().toString();
    bought = shop.buy(key, sku, 1).json();
    shop.bought(shop.sell(700));
    credit = shop.credit();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  @Order(1)
  void saysReadyOnceAndNothingElse() {
    assertThat(server.output()).isEqualTo("ready " + server.url() + "\n");
    assertThat(server.errors()).containsOnlyOnce("warning: the demo accounts have the password");
    Api api = Api.at(server.url());
    assertThat(api.get("/health/ready").status()).isEqualTo(200);
    assertThat(api.get("/health/live").status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void reconcilesWhileTheServerRuns() {
    assertThat(reconcile()).isEqualTo("purchases=2 captures=2 proofs=2 discrepancies=0\n");
  }

  @Test
  @Order(3)
  void refusesASecondServerOnTheSameData() {
    try (var second = ServerProcess.launch(data, ServerOptions.demoShop())) {
      assertThat(second.awaitEnd(Duration.ofSeconds(60))).isTrue();
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors()).matches("refused: data-in-use: [^\n]+\n");
    }
  }

  @Test
  @Order(4)
  void stopsWhenAskedTo() {
    long begin = System.nanoTime();
    server.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP);
    assertThat(server.errors()).doesNotContain("stop cleanly").doesNotContain("\tat ");
  }

  @Test
  @Order(5)
  void reconcilesWhileNoServerRuns() {
    assertThat(reconcile()).isEqualTo("purchases=2 captures=2 proofs=2 discrepancies=0\n");
  }

  @Test
  @Order(6)
  void tellsNobodyThatThingsAreNotThereWhileItStarts() {
    server = ServerProcess.launch(data, options);
    Api api = Api.at(server.url());
    Set<String> answers = new TreeSet<>();
    long end = System.nanoTime() + ServerProcess.START.toNanos();
    while (!server.isReady() && server.isAlive() && System.nanoTime() < end) {
      try {
        Answer answer = api.get("/api/v1/products?limit=1");
        answers.add(answer.status() + " " + answer.header("Content-Type"));
      } catch (UncheckedIOException refused) {
        answers.add("no answer");
      }
      Pause.millis(100);
    }
    server.awaitReady(ServerProcess.START);
    assertThat(answers)
        .allMatch(answer -> answer.matches("no answer|503 application/problem\\+json.*|200 .*"));
  }

  @Test
  @Order(7)
  void goesOnWhereItWas() {
    var shop = new Shop(server.url());
    assertThat(shop.credit()).isEqualTo(credit);
    assertThat(shop.buy(key, sku, 1).json()).isEqualTo(bought);
    assertThat(shop.credit()).isEqualTo(credit);
  }

  @Test
  @Order(8)
  void findsAPaymentThatWasChangedBehindItsBack() {
    server.stop();
    Database derby = Database.Product.DERBY.open(data);
    String purchase = bought.path("purchaseId").asText();
    derby.change(
        Store.ADAPTER,
        "UPDATE adapter.payment SET amount_minor = 1 WHERE purchase_id = '" + purchase + "'");
    assertThat(reconcile()).matches("purchases=2 captures=2 proofs=2 discrepancies=[1-9][0-9]*\n");
    derby.change(
        Store.ADAPTER,
        "UPDATE adapter.payment SET amount_minor = 500 WHERE purchase_id = '" + purchase + "'");
    assertThat(reconcile()).endsWith(" discrepancies=0\n");
  }

  @Test
  @Order(9)
  void findsAPurchaseThatIsGone() {
    Database derby = Database.Product.DERBY.open(data);
    String purchase = bought.path("purchaseId").asText();
    String boxSet = bought.path("boxSetId").asText();
    derby.change(
        Store.LICENSE,
        "DROP TRIGGER storefront.ebox_no_delete",
        "DROP TRIGGER storefront.box_set_no_delete",
        "DELETE FROM storefront.ebox WHERE box_set_id = '" + boxSet + "'",
        "DELETE FROM storefront.box_set WHERE id = '" + boxSet + "'",
        "DELETE FROM storefront.purchase_line WHERE purchase_id = '" + purchase + "'",
        "DELETE FROM storefront.purchase WHERE id = '" + purchase + "'");
    assertThat(reconcile()).matches("purchases=1 .* discrepancies=[1-9][0-9]*\n");
  }

  private String reconcile() {
    try (ServerProcess job = ServerProcess.job(data, "reconcile")) {
      assertThat(job.awaitEnd(JOB)).isTrue();
      assertThat(job.exitCode()).as(job.errors()).isZero();
      assertThat(job.errors()).doesNotContain("answers 503");
      return job.output();
    }
  }
}
