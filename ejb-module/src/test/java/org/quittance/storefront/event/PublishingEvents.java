package org.quittance.storefront.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.shared.InvalidRequest;

/**
 * Positions over a real database: from 1, without a gap, whoever dies and whoever is in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PublishingEvents {

  private static final String WRITER = "writer-";
  private static final int WRITERS = 4;
  private static final int EACH = 60;

  private House house;
  private House other;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    house = new House(database, data);
    other = new House(database, data);
  }

  @AfterAll
  void close() {
    house.close();
    other.close();
  }

  @Test
  void losesNothingAndLeavesNoGapWhateverPublishersDo() throws Exception {
    var written = new ArrayList<Future<List<UUID>>>();
    var deaths = new AtomicInteger();
    var writing = new AtomicBoolean(true);
    dieNowAndThen(house, deaths);
    dieNowAndThen(other, deaths);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      for (int i = 0; i < WRITERS; i++) {
        House writer = i % 2 == 0 ? house : other;
        var chance = new Random(i);
        written.add(threads.submit(() -> writeMany(writer, chance)));
      }
      Future<?> first = threads.submit(() -> publishWhile(house, writing));
      Future<?> second = threads.submit(() -> publishWhile(other, writing));
      var committed = new ArrayList<UUID>();
      for (Future<List<UUID>> one : written) {
        committed.addAll(one.get(120, TimeUnit.SECONDS));
      }
      writing.set(false);
      first.get(60, TimeUnit.SECONDS);
      second.get(60, TimeUnit.SECONDS);
      publishAll(house);

      List<EventFacts> feed = feed();
      assertThat(feed)
          .extracting(EventFacts::position)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, feed.size()).boxed().toList());
      List<EventFacts> theirs =
          feed.stream().filter(event -> event.clientId().orElseThrow().startsWith(WRITER)).toList();
      assertThat(theirs)
          .extracting(event -> UUID.fromString(field(event, "mark")))
          .containsExactlyInAnyOrderElementsOf(committed);
      assertThat(deaths).hasPositiveValue();
      assertEachWriterInOrder(theirs);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertEachWriterInOrder(List<EventFacts> feed) {
    feed.stream()
        .map(event -> event.clientId().orElseThrow())
        .distinct()
        .forEach(
            writer ->
                assertThat(feed)
                    .filteredOn(event -> event.clientId().orElseThrow().equals(writer))
                    .extracting(event -> Integer.parseInt(field(event, "turn")))
                    .isSorted());
  }

  /** Some publishers end between the giving of positions and their commit. */
  private static void dieNowAndThen(House mortal, AtomicInteger deaths) {
    var chance = new Random(7);
    mortal.observing(
        EventsPublished.class,
        published -> {
          if (chance.nextBoolean()) {
            deaths.incrementAndGet();
            throw new IllegalStateException("The process died.");
          }
        });
  }

  /** Writes under one name; every fourth transaction is rolled back. */
  private static List<UUID> writeMany(House writer, Random chance) {
    String name = WRITER + UUID.randomUUID();
    UUID subject = UUID.randomUUID();
    var committed = new ArrayList<UUID>();
    for (int turn = 0; turn < EACH; turn++) {
      UUID mark = UUID.randomUUID();
      boolean lost = chance.nextInt(4) == 0;
      int now = turn;
      try {
        writer.transact(
            () -> {
              write(writer, name, subject, mark, now);
              if (lost) {
                throw new IllegalStateException("Rolled back.");
              }
            });
        committed.add(mark);
      } catch (EJBException rolledBack) {
        assertThat(lost).as("why it failed: " + rolledBack).isTrue();
      }
    }
    return committed;
  }

  private static void write(House writer, String client, UUID subject, UUID mark, int turn) {
    writer
        .bean(WriteEvent.class)
        .write(
            new News(
                Optional.of(client),
                subject,
                EventType.PURCHASE_CAPTURED,
                writer.clock().now(),
                Json.createObjectBuilder()
                    .add("mark", mark.toString())
                    .add("turn", Integer.toString(turn))
                    .build()));
  }

  private static Void publishWhile(House publisher, AtomicBoolean writing) {
    while (writing.get()) {
      publishOnce(publisher);
    }
    return null;
  }

  private static boolean publishOnce(House publisher) {
    try {
      return publisher.bean(PublishEvents.class).publish();
    } catch (EJBException died) {
      // Dead, or waiting in vain for a writer; whoever comes next finds all of it.
      return true;
    }
  }

  private static void publishAll(House publisher) {
    while (publishOnce(publisher)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void waitsForNobodyForGood() throws Exception {
    String client = UUID.randomUUID().toString();
    var isWritten = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> slow =
          thread.submit(
              () ->
                  house.transact(
                      () -> {
                        write(house, client, UUID.randomUUID(), UUID.randomUUID(), 0);
                        isWritten.countDown();
                        await(mayCommit);
                      }));
      await(isWritten);
      house.transact(() -> write(house, client, UUID.randomUUID(), UUID.randomUUID(), 1));
      publishOnce(other);
      assertThat(of(client)).extracting(event -> field(event, "turn")).isSubsetOf("1");
      mayCommit.countDown();
      slow.get(30, TimeUnit.SECONDS);
      publishAll(other);
      assertThat(of(client))
          .extracting(event -> field(event, "turn"))
          .containsExactlyInAnyOrder("0", "1");
    } finally {
      thread.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void showsAStoreItsOwnAndRefusesPositionsNeverGiven() {
    String client = UUID.randomUUID().toString();
    UUID mark = UUID.randomUUID();
    house.transact(() -> write(house, client, UUID.randomUUID(), mark, 0));
    house.transact(() -> write(house, "another", UUID.randomUUID(), UUID.randomUUID(), 0));
    publishAll(house);
    assertThat(of(client)).extracting(event -> field(event, "mark")).containsExactly("" + mark);
    EventFacts own = of(client).get(0);
    ReadFeed feed = house.bean(ReadFeed.class);
    assertThat(feed.after(own.position(), Optional.of(client), 10)).isEmpty();
    assertThat(feed.find(own.id())).contains(own);
    long last = feed().size();
    assertThat(feed.after(last, Optional.of(client), 10)).isEmpty();
    assertThatThrownBy(() -> feed.after(last + 1, Optional.of(client), 10))
        .isInstanceOf(InvalidRequest.class);
  }

  private List<EventFacts> of(String client) {
    return house.bean(ReadFeed.class).after(0, Optional.of(client), 1000);
  }

  private List<EventFacts> feed() {
    return house.bean(ReadFeed.class).after(0, Optional.empty(), 10_000);
  }

  private static String field(EventFacts event, String name) {
    return event.data().replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
  }
}
