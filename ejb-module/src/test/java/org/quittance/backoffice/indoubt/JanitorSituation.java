package org.quittance.backoffice.indoubt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.backoffice.job.Counts;
import org.quittance.distribution.house.Database;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.ClaimPurchase;
import org.quittance.storefront.purchase.ReadPurchase;
import org.quittance.storefront.purchase.SettlePurchase;

/** A shop over stores that a dead process of the same node worked on before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JanitorSituation {

  static final Duration BOUND = Duration.ofSeconds(10);
  static final Duration DEADLINE = Duration.ofSeconds(60);

  TestAdapter adapter;
  Storefront first;
  Storefront dead;
  Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    first = new Storefront(database, adapter, data).offering();
  }

  @BeforeEach
  void start() {
    dead = first.nextProcess();
    shop = first.nextProcess();
  }

  @AfterEach
  void stop() {
    dead.close();
    shop.close();
  }

  @AfterAll
  void close() {
    first.close();
    adapter.close();
  }

  Counts roundAfter(Duration time) {
    shop.house().clock().pass(time);
    return shop.bean(JanitorRound.class).run();
  }

  static UUID claim(Storefront by, UUID buyer) {
    return by.bean(ClaimPurchase.class)
        .claim(new ClaimKey(buyer, "key"), Storefront.request(1))
        .purchaseId();
  }

  void settle(UUID id, Kind kind) {
    UUID payment = shop.bean(ReadPurchase.class).paymentOf(id).orElseThrow();
    shop.bean(SettlePurchase.class)
        .settle(new PaymentOutcome(id, payment, kind, "told"), "payment");
  }
}
