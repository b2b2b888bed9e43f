package org.quittance.backoffice.indoubt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.backoffice.job.Counts;
import org.quittance.settlement.payment.UntoldBranch;
import org.quittance.settlement.refund.FindRequests.Undecided;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.FindDoubtful;

/**
 * Looks once at everything without an end: branches that were not told, purchases, requests for
 * refunds. Each is judged for itself, and ended behind its own fence.
 */
@ApplicationScoped
class JanitorRound {

  private static final Logger LOG = Logger.getLogger(JanitorRound.class.getName());
  private static final int PAGE = 200;

  /** What is younger is being made or captured just now. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  @Inject private FindDoubtful find;
  @Inject private ResolveClaim resolveClaim;
  @Inject private ResolveSettling resolveSettling;
  @Inject private ResolveBranch resolveBranch;
  @Inject private ResolveReceipt resolveReceipt;
  @Inject private ResolveRequest resolveRequest;
  @Inject private ResolveStray resolveStray;
  @Inject private ServerClock clock;

  static Counts none() {
    return Counts.zero(
        "examined", "completed", "voided", "abandoned", "retaken", "refused", "left");
  }

  Counts run() {
    var processor = new Processor();
    return walk(
            after -> find.claims(clock.now().minus(AT_ONCE), after, PAGE),
            Doubtful::purchaseId,
            claim -> resolveClaim.resolve(claim))
        .plus(
            walk(
                after -> find.settling(clock.now().minus(AT_ONCE), after, PAGE),
                Doubtful::purchaseId,
                purchase -> processor.resolve(purchase)))
        .plus(
            walk(
                after -> find.unacknowledged(clock.now(), after, PAGE),
                Doubtful::purchaseId,
                purchase -> resolveReceipt.resolve(purchase)))
        .plus(
            walk(
                after -> resolveRequest.overdue(after, PAGE),
                Undecided::refundId,
                request -> resolveRequest.resolve(request)))
        .plus(each(resolveStray.next(PAGE), Function.identity(), resolveStray::resolve))
        // Last, because what is really in doubt has to be waited for until the lock time-out.
        .plus(
            walk(
                after -> resolveBranch.old(after, PAGE),
                UntoldBranch::branchId,
                branch -> resolveBranch.resolve(branch)));
  }

  private static <T> Counts walk(
      Function<Optional<UUID>, List<T>> pages,
      Function<T, UUID> id,
      Function<T, Resolution> resolve) {
    Counts counts = none();
    Optional<UUID> last = Optional.empty();
    List<T> page;
    do {
      page = pages.apply(last);
      counts = counts.plus(each(page, id, resolve));
      last = page.stream().reduce((before, after) -> after).map(id);
    } while (page.size() == PAGE);
    return counts;
  }

  private static <T> Counts each(
      List<T> page, Function<T, UUID> id, Function<T, Resolution> resolve) {
    Counts counts = none();
    for (T doubtful : page) {
      Resolution resolution = patiently(id.apply(doubtful), () -> resolve.apply(doubtful));
      counts = counts.with("examined", 1).with(resolution.word(), 1);
    }
    return counts;
  }

  /** One that cannot be ended now keeps nobody from ending the others. */
  private static Resolution patiently(UUID id, Supplier<Resolution> work) {
    try {
      return work.get();
    } catch (RuntimeException later) {
      LOG.log(Level.INFO, id + " is left to a later round of the janitor.", later);
      return Resolution.LEFT;
    }
  }

  /** A processor that does not answer is not asked again in the same round. */
  private final class Processor {
    private boolean answers = true;

    Resolution resolve(Doubtful purchase) {
      Resolution resolution = resolveSettling.resolve(purchase, answers);
      answers = answers && resolution != Resolution.LEFT;
      return resolution;
    }
  }
}
