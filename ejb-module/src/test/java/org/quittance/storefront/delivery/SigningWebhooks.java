package org.quittance.storefront.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.storefront.event.EventType;
import org.quittance.storefront.webhook.RemoveEndedSecrets;
import org.quittance.storefront.webhook.RotateSecret;
import org.quittance.storefront.webhook.SecretShown;

/** Each call is signed with the secrets that stand, and no others are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SigningWebhooks {

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
  void signsEachCallAsTheStandardHasIt() {
    SecretShown endpoint = shop.register(client, receiver.url());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    Signatures.Call call = receiver.last();
    assertThat(call.id()).isEqualTo(shop.events(client).get(0).id().toString());
    assertThat(call.isSignedBy(endpoint.secret())).isTrue();
    assertThat(call.isSignedBy(shop.register(client, receiver.url() + "/2").secret())).isFalse();
    assertThat(call.body())
        .startsWith("{\"id\":\"" + call.id() + "\",\"position\":")
        .contains("\"type\":\"purchase.captured\"", "\"timestamp\":\"")
        .endsWith(",\"data\":{\"state\":\"told\"}}");
  }

  @Test
  void signsWithBothSecretsUntilTheOverlapEnds() {
    SecretShown first = shop.register(client, receiver.url());
    SecretShown second = shop.bean(RotateSecret.class).rotate(client, first.endpoint().id());
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(receiver.last().signatures()).hasSize(2);
    assertThat(receiver.last().isSignedBy(first.secret())).isTrue();
    assertThat(receiver.last().isSignedBy(second.secret())).isTrue();
    shop.house().clock().pass(Duration.ofHours(25));
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(receiver.last().signatures()).hasSize(1);
    assertThat(receiver.last().isSignedBy(second.secret())).isTrue();
  }

  @Test
  void keepsNoSecretThatSignsNothingAnyMore() throws SQLException {
    SecretShown first = shop.register(client, receiver.url());
    SecretShown second = shop.bean(RotateSecret.class).rotate(client, first.endpoint().id());
    shop.bean(RemoveEndedSecrets.class).remove();
    assertThat(secrets(first)).isEqualTo(2);
    shop.house().clock().pass(Duration.ofHours(25));
    shop.bean(RemoveEndedSecrets.class).remove();
    assertThat(secrets(first)).isEqualTo(1);
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(receiver.last().isSignedBy(second.secret())).isTrue();
  }

  private int secrets(SecretShown endpoint) throws SQLException {
    try (var connection = database.connect();
        var count =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM storefront.webhook_secret WHERE endpoint_id = ?")) {
      count.setString(1, endpoint.endpoint().id().toString());
      try (var rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  @Test
  void signsWithNoMoreThanThreeSecretsHoweverOftenTheyAreReplaced() {
    SecretShown shown = shop.register(client, receiver.url());
    for (int i = 0; i < 5; i++) {
      shown = shop.bean(RotateSecret.class).rotate(client, shown.endpoint().id());
    }
    shop.tell(client, EventType.PURCHASE_CAPTURED);
    shop.deliver();
    assertThat(receiver.last().signatures()).hasSize(3);
    assertThat(receiver.last().isSignedBy(shown.secret())).isTrue();
  }
}
