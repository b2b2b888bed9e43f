package org.quittance.storefront.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.event.EventType;
import org.quittance.storefront.outgoing.Answer;
import org.quittance.storefront.webhook.RemoveEndpoint;
import org.quittance.storefront.webhook.SecretShown;

/** Deliveries by several workers of several processes, some of which die. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharingDeliveries {

  private Database database;
  private CalledShop shop;
  private CalledShop otherNode;
  private Receiver receiver;
  private String client;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    shop = new CalledShop(database, data);
    otherNode = new CalledShop(database, data);
    otherNode.house().with(ServerClock.class, shop.house().clock());
  }

  @AfterAll
  void close() {
    shop.close();
    otherNode.close();
  }

  @BeforeEach
  void listen() throws IOException {
    receiver = new Receiver();
    client = UUID.randomUUID().toString();
  }

  @AfterEach
  void hangUp() {
    receiver.close();
  }

  @Test
  void triesAgainWhereTheProcessDiedBetweenSendingAndRecording() {
    SecretShown endpoint = shop.register(client, receiver.url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    DueCall sent = shop.bean(TakeDelivery.class).take(Set.of()).orElseThrow();
    shop.bean(CallStore.class).call(sent);
    assertThat(otherNode.deliver()).as("while it may be under way").isZero();
    shop.house().clock().pass(Duration.ofMinutes(1));
    assertThat(otherNode.deliver()).isEqualTo(1);
    assertThat(receiver.calls())
        .hasSize(2)
        .extracting(Signatures.Call::id)
        .containsOnly(receiver.last().id());
    List<DeliveryFacts.Attempted> attempts = shop.delivery(endpoint).attempts();
    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(0).error().orElseThrow()).contains("not recorded");
    assertThat(attempts.get(1).status()).contains(200);
    assertThat(shop.delivery(endpoint).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void givesEachDeliveryToOneWorker() throws Exception {
    shop.register(client, receiver.url());
    for (int i = 0; i < 30; i++) {
      shop.tell(client, EventType.PURCHASE_CAPTURED);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> made =
          List.of(
              threads.submit(shop::deliver),
              threads.submit(otherNode::deliver),
              threads.submit(shop::deliver),
              threads.submit(otherNode::deliver));
      int sum = 0;
      for (Future<Integer> one : made) {
        sum += one.get(60, TimeUnit.SECONDS);
      }
      sum += shop.deliver();
      assertThat(sum).isEqualTo(30);
      assertThat(new HashSet<>(receiver.calls().stream().map(Signatures.Call::id).toList()))
          .hasSize(30);
      assertThat(receiver.calls()).hasSize(30);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Whoever changes an endpoint holds it and goes on to its deliveries; no worker comes across. */
  @Test
  void waitsForAnEndpointWithoutHoldingItsDelivery() throws Exception {
    SecretShown endpoint = shop.register(client, receiver.answering(500).url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    DueCall call = shop.bean(TakeDelivery.class).take(Set.of()).orElseThrow();
    Answer failed = shop.bean(CallStore.class).call(call);
    shop.tell(client, EventType.REFUND_PAID);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Connection change = database.connect()) {
      change.setAutoCommit(false);
      String id = endpoint.endpoint().id().toString();
      update(change, "UPDATE storefront.webhook_endpoint SET description = 'x' WHERE id = ?", id);
      Future<?> records = threads.submit(() -> shop.bean(RecordAttempt.class).record(call, failed));
      Future<?> takes = threads.submit(() -> otherNode.bean(TakeDelivery.class).take(Set.of()));
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(
              update(
                  change,
                  "UPDATE storefront.webhook_delivery SET begun_at = begun_at"
                      + " WHERE endpoint_id = ?",
                  id))
          .isEqualTo(2);
      change.commit();
      records.get(30, TimeUnit.SECONDS);
      takes.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
    assertThat(shop.deliveries(endpoint))
        .allSatisfy(delivery -> assertThat(delivery.attempts()).hasSize(1));
    shop.bean(RemoveEndpoint.class).remove(client, endpoint.endpoint().id());
  }

  private static int update(Connection connection, String sql, String id) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, id);
      return statement.executeUpdate();
    }
  }

  @Test
  void putsNoMoreWorkersToWorkThanItMayAndNoneBeforeRecovery() throws Exception {
    SecretShown endpoint = shop.register(client, receiver.url());
    shop.register(client, receiver.url() + "/other");
    for (int i = 0; i < 15; i++) {
      shop.tell(client, EventType.PURCHASE_CAPTURED);
    }
    try (var workers = new Workers(shop)) {
      Deliverer deliverer = shop.bean(Deliverer.class);
      for (int i = 0; i < 50; i++) {
        deliverer.wake();
      }
      assertThat(workers.most()).isZero();
      workers.open();
      for (int tries = 0; receiver.calls().size() < 30 && tries < 600; tries++) {
        deliverer.wake();
        TimeUnit.MILLISECONDS.sleep(50);
      }
      while (!workers.isIdle()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      // A worker that leaves may still be on its way out when the next one comes.
      assertThat(workers.most()).isBetween(2, 4);
    }
    assertThat(receiver.calls()).hasSize(30);
    assertThat(shop.deliveries(endpoint))
        .extracting(DeliveryFacts::state)
        .containsOnly(DeliveryState.DELIVERED);
  }
}
