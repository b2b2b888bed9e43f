package org.quittance.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quittance.shared.Deadline;
import org.quittance.shared.Refusal;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseNotBegun;
import org.quittance.storefront.purchase.PurchaseRequest;

/**
 * Lets a buyer wait no longer than a request may take. The purchase itself goes on in a thread of
 * its own and ends one way or the other; {@link Deadline} decides whether it was begun.
 */
@ApplicationScoped
class PurchaseDesk {

  private static final int MOST_AT_ONCE = 256;

  @Resource private ManagedThreadFactory threads;
  @Inject private BuyLicenses buyLicenses;
  @Inject private TimeLimits limits;

  private ExecutorService workers;

  @PostConstruct
  void open() {
    workers =
        new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  @PreDestroy
  void close() {
    workers.shutdown();
  }

  /**
   * @throws PurchaseNotBegun if it was not begun in time; nobody was asked for money
   * @throws OutcomeUnknown if it was begun and did not end in time
   * @throws Refusal the named refusal of the purchase itself
   */
  Bought buy(ClaimKey key, PurchaseRequest asked) {
    Deadline deadline = Deadline.in(patience());
    try {
      Future<Bought> work = workers.submit(() -> buyLicenses.buy(key, asked, deadline));
      return work.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException tooMany) {
      throw new PurchaseNotBegun();
    } catch (TimeoutException late) {
      throw givenUp(deadline);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw givenUp(deadline);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** What is left of the bound is for reading the request and writing the answer. */
  private Duration patience() {
    return limits.requestBound().multipliedBy(9).dividedBy(10);
  }

  private static Refusal givenUp(Deadline deadline) {
    return deadline
        .abandon()
        .<Refusal>map(OutcomeUnknown::stillWorking)
        .orElseGet(PurchaseNotBegun::new);
  }
}
