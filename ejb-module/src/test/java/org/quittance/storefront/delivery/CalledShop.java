package org.quittance.storefront.delivery;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.storefront.event.EventFacts;
import org.quittance.storefront.event.EventType;
import org.quittance.storefront.event.News;
import org.quittance.storefront.event.PublishEvents;
import org.quittance.storefront.event.ReadFeed;
import org.quittance.storefront.event.WriteEvent;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.webhook.EndpointOrder;
import org.quittance.storefront.webhook.EventFilter;
import org.quittance.storefront.webhook.RegisterEndpoint;
import org.quittance.storefront.webhook.SecretShown;

/** One process that publishes and delivers, with what a test wants to know of it. */
final class CalledShop implements AutoCloseable {

  private final House house;

  CalledShop(Database database, Path data) {
    house = new House(database, data).with(OutgoingSettings.class, new TestSettings());
    house.hearing(MakeDeliveries.class);
  }

  House house() {
    return house;
  }

  <T> T bean(Class<T> type) {
    return house.bean(type);
  }

  SecretShown register(String client, String url, String... types) {
    return bean(RegisterEndpoint.class)
        .register(
            client,
            new EndpointOrder(
                Optional.of(url),
                Optional.of(new EventFilter(List.of(types))),
                Optional.empty(),
                Optional.empty()));
  }

  /** Something happens, and is published. */
  void tell(String client, EventType type) {
    house.transact(
        () ->
            bean(WriteEvent.class)
                .write(
                    new News(
                        Optional.of(client),
                        UUID.randomUUID(),
                        type,
                        house.clock().now(),
                        Json.createObjectBuilder().add("state", "told").build())));
    publish();
  }

  void publish() {
    while (bean(PublishEvents.class).publish()) {
      Thread.onSpinWait();
    }
  }

  /** Makes one attempt, if one is due. */
  boolean deliverOne() {
    Optional<DueCall> due = bean(TakeDelivery.class).take(Set.of());
    due.ifPresent(call -> bean(RecordAttempt.class).record(call, bean(CallStore.class).call(call)));
    return due.isPresent();
  }

  /** Makes all attempts that are due; how many there were. */
  int deliver() {
    int made = 0;
    while (deliverOne()) {
      made++;
    }
    return made;
  }

  List<DeliveryFacts> deliveries(SecretShown endpoint) {
    return bean(ShowDeliveries.class)
        .of(
            endpoint.endpoint().clientId(),
            endpoint.endpoint().id(),
            Optional.empty(),
            Optional.empty(),
            100);
  }

  DeliveryFacts delivery(SecretShown endpoint) {
    return deliveries(endpoint).get(0);
  }

  List<EventFacts> events(String client) {
    publish();
    return bean(ReadFeed.class).after(0, Optional.of(client), 100);
  }

  @Override
  public void close() {
    house.close();
  }
}
