package org.quittance.storefront.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;

/** A buyer cancels a purchase that was given up while its request is being repeated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CancellingWhatWasGivenUp {

  private static final Duration OVER = Duration.ofSeconds(11);

  private TestAdapter adapter;
  private Storefront first;
  private Storefront shop;
  private Storefront other;
  private UUID buyer;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    Database database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    first = new Storefront(database, adapter, data).offering();
  }

  @BeforeEach
  void start() {
    shop = first.nextProcess();
    other = first.nextProcess();
    buyer = shop.buyerWith(1000);
  }

  @AfterEach
  void stop() {
    shop.close();
    other.close();
  }

  @AfterAll
  void close() {
    first.close();
    adapter.close();
  }

  private ClaimPurchase.Claimed claim(Storefront at) {
    return at.bean(ClaimPurchase.class).claim(new ClaimKey(buyer, "key"), Storefront.request(1));
  }

  private UUID givenUp() {
    UUID id = claim(first).purchaseId();
    List.of(shop, other).forEach(process -> process.house().clock().pass(OVER));
    shop.bean(FenceAttempt.class).fence(id, 1, "nobody came back");
    shop.bean(GiveUpClaim.class)
        .giveUp(id, 2, GiveUpClaim.How.ABANDONED, "janitor", "nobody came back");
    return id;
  }

  private PurchaseFacts cancel(UUID id) {
    return shop.bean(CancelPurchase.class).cancel(id, buyer);
  }

  /** Whatever it met, a purchase is cancelled and not charged, or charged and not cancelled. */
  private void agrees(UUID id, boolean cancelled) {
    assertThat(shop.purchase(id).state())
        .isEqualTo(cancelled ? PurchaseState.ABANDONED : PurchaseState.CAPTURED);
    assertThat(shop.balance(buyer)).isEqualTo(cancelled ? 1000 : 1000 - PRICE);
    assertThat(shop.pending(buyer)).isZero();
  }

  @Test
  void isNotResumedByARequestThatReadItBefore() {
    UUID id = givenUp();
    var meanwhile = new Meanwhile(() -> cancel(id));
    other.house().with(ServerClock.class, meanwhile);
    assertThatThrownBy(() -> other.buy(buyer, "key")).isInstanceOf(PurchaseCancelled.class);
    assertThat(meanwhile.done).isTrue();
    agrees(id, true);
  }

  @Test
  void isNotCancelledWhenItWasTakenOverMeanwhile() {
    UUID id = givenUp();
    var taken = new ArrayList<ClaimPurchase.Claimed>();
    shop.house().with(MarkCancelled.class, after(() -> taken.add(claim(other))));
    assertThatThrownBy(() -> cancel(id)).isInstanceOf(PurchaseInFlight.class);
    int attempt = taken.get(0).attempt();
    other.bean(CompletePurchase.class).complete(id, attempt, Optional.empty(), "server");
    agrees(id, false);
    assertThatThrownBy(() -> cancel(id)).isInstanceOf(AlreadyCaptured.class);
  }

  @Test
  void isNotCancelledWhenItWasBoughtMeanwhile() {
    UUID id = givenUp();
    shop.house().with(MarkCancelled.class, after(() -> other.buy(buyer, "key")));
    assertThatThrownBy(() -> cancel(id)).isInstanceOf(PurchaseInFlight.class);
    assertThatThrownBy(() -> cancel(id)).isInstanceOf(AlreadyCaptured.class);
    agrees(id, false);
  }

  @RepeatedTest(20)
  void isCancelledOrChargedAndNeverBoth() throws Exception {
    UUID id = givenUp();
    var together = new CyclicBarrier(4);
    var threads = Executors.newFixedThreadPool(4);
    boolean cancelled = false;
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        boolean cancels = i % 2 == 0;
        all.add(
            threads.submit(
                () -> {
                  together.await();
                  return cancels ? cancel(id) != null : other.buy(buyer, "key") == null;
                }));
      }
      for (Future<Boolean> one : all) {
        try {
          cancelled |= one.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
          assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    if (!cancelled && shop.purchase(id).state() != PurchaseState.CAPTURED) {
      // A lock that was not had in time left it as it was, and whoever comes next decides.
      other.house().clock().pass(OVER);
      other.buy(buyer, "key");
    }
    agrees(id, cancelled);
  }

  /** What the other does comes between the reading and the mark. */
  private MarkCancelled after(Runnable work) {
    MarkCancelled real = other.bean(MarkCancelled.class);
    return new MarkCancelled() {
      private boolean done;

      @Override
      public void mark(UUID purchaseId) {
        if (!done) {
          done = true;
          work.run();
        }
        real.mark(purchaseId);
      }
    };
  }

  /** A clock that is first looked at between the reading and the lock. */
  private final class Meanwhile extends ServerClock {
    private final Runnable work;
    private boolean done;

    Meanwhile(Runnable work) {
      this.work = work;
    }

    @Override
    public Instant now() {
      if (!done) {
        done = true;
        work.run();
      }
      return shop.house().clock().now();
    }
  }
}
