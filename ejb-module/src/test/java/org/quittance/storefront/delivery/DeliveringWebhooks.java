package org.quittance.storefront.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.shared.Refusal;
import org.quittance.storefront.event.EventType;
import org.quittance.storefront.webhook.ChangeEndpoint;
import org.quittance.storefront.webhook.DisabledReason;
import org.quittance.storefront.webhook.EndpointFacts;
import org.quittance.storefront.webhook.EndpointOrder;
import org.quittance.storefront.webhook.EndpointState;
import org.quittance.storefront.webhook.RemoveEndpoint;
import org.quittance.storefront.webhook.SecretShown;
import org.quittance.storefront.webhook.ShowEndpoints;

/** Deliveries over a real database to a receiver that behaves well or badly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeliveringWebhooks {

  private Database database;
  private CalledShop shop;
  private Receiver receiver;
  private String client;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    shop = new CalledShop(database, data);
  }

  @AfterAll
  void close() {
    shop.close();
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
  void tellsTheEndpointsThatWantAnEventAndNobodyElse() {
    SecretShown all = shop.register(client, receiver.url());
    SecretShown refunds = shop.register(client, receiver.url() + "/refunds", "refund.*");
    SecretShown stranger = shop.register(UUID.randomUUID().toString(), receiver.url() + "/no");
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.tell(client, EventType.REFUND_PAID);
    assertThat(shop.deliver()).isEqualTo(3);
    assertThat(shop.deliveries(all))
        .extracting(DeliveryFacts::eventType)
        .containsExactly("refund.paid", "purchase.captured");
    assertThat(shop.deliveries(refunds))
        .extracting(DeliveryFacts::eventType)
        .containsExactly("refund.paid");
    assertThat(shop.deliveries(stranger)).isEmpty();
    assertThat(shop.delivery(all).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(shop.delivery(all).attempts())
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.status()).contains(200));
  }

  @Test
  void triesAgainByTheScheduleUnderTheSameIdAndGivesUpAfterIt() {
    SecretShown endpoint = shop.register(client, receiver.answering(500).url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    assertThat(shop.deliver()).isEqualTo(1);
    for (Duration wait : TestSettings.WAITS) {
      shop.house().clock().pass(wait.minusSeconds(5));
      assertThat(shop.deliver()).as("before " + wait).isZero();
      shop.house().clock().pass(wait.dividedBy(9).plusSeconds(5));
      assertThat(shop.deliver()).as("after " + wait).isEqualTo(1);
    }
    DeliveryFacts delivery = shop.delivery(endpoint);
    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery.nextAttemptAt()).isEmpty();
    assertThat(delivery.attempts())
        .hasSize(4)
        .allSatisfy(attempt -> assertThat(attempt.status()).contains(500));
    assertThat(receiver.calls())
        .extracting(Signatures.Call::id)
        .containsOnly(delivery.eventId() + "");
    assertThat(receiver.calls())
        .extracting(call -> call.headers().get("webhook-timestamp"))
        .doesNotHaveDuplicates();
    assertThat(facts(endpoint).disabledReason()).contains(DisabledReason.FAILING);
    assertThat(shop.events(client))
        .last()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("webhook_endpoint.disabled");
              assertThat(event.data()).contains("failing", endpoint.endpoint().id().toString());
            });
  }

  @Test
  void keepsAnEndpointThatSucceedsNowAndThen() {
    SecretShown endpoint = shop.register(client, receiver.url());
    for (int day = 0; day < 4; day++) {
      receiver.answering(500);
      shop.tell(client, EventType.PURCHASE_CAPTURED);
      shop.deliver();
      assertThat(facts(endpoint).failingSince()).isPresent();
      receiver.answering(200);
      shop.house().clock().pass(Duration.ofHours(8));
      shop.deliver();
      assertThat(facts(endpoint).failingSince()).isEmpty();
    }
    assertThat(facts(endpoint).state()).isEqualTo(EndpointState.ENABLED);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    SecretShown endpoint = shop.register(client, receiver.answering(429).asking("7200").url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(shop.delivery(endpoint).nextAttemptAt().orElseThrow())
        .isAfter(shop.house().clock().now().plus(Duration.ofMinutes(119)));
  }

  @Test
  void disablesAnEndpointThatIsGoneAndCancelsWhatWaits() {
    SecretShown endpoint = shop.register(client, receiver.answering(410).url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.tell(client, EventType.REFUND_PAID);
    assertThat(shop.deliver()).isEqualTo(1);
    assertThat(facts(endpoint).disabledReason()).contains(DisabledReason.GONE);
    assertThat(shop.deliveries(endpoint))
        .extracting(DeliveryFacts::state)
        .containsExactly(DeliveryState.CANCELLED, DeliveryState.FAILED);
    assertThat(shop.events(client)).last().satisfies(e -> assertThat(e.data()).contains("gone"));
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    assertThat(shop.deliver()).isZero();
    UUID id = shop.deliveries(endpoint).get(1).id();
    assertThatThrownBy(() -> replay(endpoint, id)).isInstanceOf(EndpointNotCalled.class);

    change(endpoint, EndpointState.ENABLED);
    receiver.answering(200);
    replay(endpoint, id);
    assertThat(shop.deliver()).isEqualTo(1);
    assertThat(receiver.last().id()).isEqualTo(receiver.calls().get(0).id());
    assertThat(shop.deliveries(endpoint).get(1).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void sendsOnceMoreWhatWasDelivered() {
    SecretShown endpoint = shop.register(client, receiver.url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(replay(endpoint, shop.delivery(endpoint).id()).state())
        .isEqualTo(DeliveryState.PENDING);
    shop.deliver();
    assertThat(receiver.calls())
        .hasSize(2)
        .extracting(Signatures.Call::body)
        .containsOnly(receiver.last().body());
    assertThat(shop.delivery(endpoint).attempts()).hasSize(2);
    assertThatThrownBy(() -> replay(endpoint, UUID.randomUUID())).isInstanceOf(Refusal.class);
  }

  @Test
  void cancelsWhatWaitsForAnEndpointItsOwnerDisables() {
    SecretShown endpoint = shop.register(client, receiver.url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    change(endpoint, EndpointState.DISABLED);
    assertThat(shop.deliver()).isZero();
    assertThat(shop.delivery(endpoint).state()).isEqualTo(DeliveryState.CANCELLED);
  }

  @Test
  void goesOnWithTheOthersWhereOneCannotBeCalled() throws SQLException {
    SecretShown broken = shop.register(client, receiver.url() + "/broken");
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    SecretShown whole = shop.register(client, receiver.url() + "/whole");
    shop.tell(client, EventType.REFUND_PAID);
    try (var connection = database.connect();
        var spoil =
            connection.prepareStatement(
                "UPDATE storefront.webhook_secret SET sealed = ? WHERE endpoint_id = ?")) {
      spoil.setBytes(1, new byte[] {1, 2, 3});
      spoil.setString(2, broken.endpoint().id().toString());
      spoil.executeUpdate();
    }
    assertThat(shop.deliver()).isEqualTo(3);
    assertThat(shop.delivery(whole).state()).isEqualTo(DeliveryState.DELIVERED);
    DeliveryFacts waits = shop.delivery(broken);
    assertThat(waits.state()).isEqualTo(DeliveryState.PENDING);
    assertThat(waits.nextAttemptAt().orElseThrow()).isAfter(shop.house().clock().now());
    assertThat(waits.attempts())
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.error().orElseThrow()).contains("here"));
    assertThat(facts(broken).failingSince()).isPresent();
    shop.bean(RemoveEndpoint.class).remove(client, broken.endpoint().id());
  }

  @Test
  void hearsNothingForAnEndpointThatWasChangedMeanwhile() {
    SecretShown endpoint = shop.register(client, receiver.answering(410).url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    DueCall old = shop.bean(TakeDelivery.class).take(Set.of()).orElseThrow();
    var elsewhere =
        new EndpointOrder(
            Optional.of(receiver.url() + "/new"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    shop.bean(ChangeEndpoint.class)
        .change(client, endpoint.endpoint().id(), Optional.empty(), elsewhere);
    shop.bean(RecordAttempt.class).record(old, shop.bean(CallStore.class).call(old));
    assertThat(facts(endpoint).state()).isEqualTo(EndpointState.ENABLED);
    assertThat(facts(endpoint).failingSince()).isEmpty();
    assertThat(shop.delivery(endpoint).state()).isEqualTo(DeliveryState.PENDING);
    receiver.answering(200);
    shop.house().clock().pass(TestSettings.WAITS.get(0).multipliedBy(2));
    assertThat(shop.deliver()).isEqualTo(1);
    assertThat(shop.delivery(endpoint).state()).isEqualTo(DeliveryState.DELIVERED);
  }

  private DeliveryFacts replay(SecretShown endpoint, UUID delivery) {
    return shop.bean(ReplayDelivery.class).replay(client, endpoint.endpoint().id(), delivery);
  }

  private void change(SecretShown endpoint, EndpointState state) {
    var order =
        new EndpointOrder(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(state));
    shop.bean(ChangeEndpoint.class)
        .change(client, endpoint.endpoint().id(), Optional.empty(), order);
  }

  private EndpointFacts facts(SecretShown endpoint) {
    return shop.bean(ShowEndpoints.class).get(client, endpoint.endpoint().id());
  }
}
