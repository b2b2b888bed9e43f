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
import org.quittance.shared.ServerClock;
import org.quittance.storefront.purchase.Doubtful;
import org.quittance.storefront.purchase.FindDoubtful;

/** Looks at every purchase without an end, once. Each is judged for itself under its own fence. */
@ApplicationScoped
class JanitorRound {

  private static final Logger LOG = Logger.getLogger(JanitorRound.class.getName());
  private static final int PAGE = 200;

  /** What is younger is being made or captured just now. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  @Inject private FindDoubtful find;
  @Inject private ResolveClaim resolveClaim;
  @Inject private ResolveSettling resolveSettling;
  @Inject private ServerClock clock;

  static Counts none() {
    return Counts.zero("examined", "completed", "voided", "abandoned", "retaken", "left");
  }

  Counts run() {
    Counts claims =
        walk(
            after -> find.claims(clock.now().minus(AT_ONCE), after, PAGE),
            claim -> resolveClaim.resolve(claim));
    var processor = new Processor();
    return claims.plus(
        walk(
            after -> find.settling(clock.now().minus(AT_ONCE), after, PAGE),
            purchase -> processor.resolve(purchase)));
  }

  private static Counts walk(
      Function<Optional<UUID>, List<Doubtful>> pages, Function<Doubtful, Resolution> resolve) {
    Counts counts = none();
    Optional<UUID> last = Optional.empty();
    List<Doubtful> page;
    do {
      page = pages.apply(last);
      for (Doubtful doubtful : page) {
        last = Optional.of(doubtful.purchaseId());
        Resolution resolution = patiently(doubtful, () -> resolve.apply(doubtful));
        counts = counts.with("examined", 1).with(resolution.word(), 1);
      }
    } while (page.size() == PAGE);
    return counts;
  }

  /** One purchase that cannot be ended now keeps nobody from ending the others. */
  private static Resolution patiently(Doubtful doubtful, Supplier<Resolution> work) {
    try {
      return work.get();
    } catch (RuntimeException later) {
      LOG.log(
          Level.INFO, "Purchase " + doubtful.purchaseId() + " is left to a later round.", later);
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
