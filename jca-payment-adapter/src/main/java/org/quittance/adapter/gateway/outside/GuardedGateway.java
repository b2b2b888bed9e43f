package org.quittance.adapter.gateway.outside;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quittance.adapter.api.Amount;

/**
 * Keeps a processor that is slow or away from taking the adapter with it: few calls at a time, and
 * after several without an answer none at all for a while. A call that is not let through is {@link
 * NotCarriedOut}. A definite no is an answer like any other.
 */
public final class GuardedGateway implements OutsideGateway {
  private final OutsideGateway gateway;
  private final Semaphore places;
  private final Duration longestWait;
  private final FailsafeExecutor<Object> breaker;

  /**
   * @param answersAgain run each time the processor answers again after the breaker was open
   */
  public GuardedGateway(OutsideGateway gateway, ProcessorSettings settings, Runnable answersAgain) {
    this.gateway = gateway;
    // Not Failsafe's bulkhead: its 3.3.2 loses a place each time somebody finds it full.
    this.places = new Semaphore(settings.concurrency(), true);
    this.longestWait = settings.timeout().dividedBy(5);
    this.breaker =
        Failsafe.with(
            CircuitBreaker.builder()
                .handle(AnswerUnknown.class)
                .withFailureThreshold(settings.breakerFailures())
                .withSuccessThreshold(1)
                .withDelay(settings.breakerPause())
                .onClose(closed -> answersAgain.run())
                .build());
  }

  @Override
  public String name() {
    return gateway.name();
  }

  @Override
  public Optional<Reply.Refused> objection(Amount amount) {
    return gateway.objection(amount);
  }

  @Override
  public Reply create(CardCharge charge) throws AnswerUnknown {
    return ask(() -> gateway.create(charge));
  }

  @Override
  public Reply confirm(CardCharge charge, String reference) throws AnswerUnknown {
    return ask(() -> gateway.confirm(charge, reference));
  }

  @Override
  public Reply lookUp(String reference) throws AnswerUnknown {
    return ask(() -> gateway.lookUp(reference));
  }

  @Override
  public Reply capture(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    return ask(() -> gateway.capture(charge, reference, earlierTries));
  }

  @Override
  public Reply cancel(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    return ask(() -> gateway.cancel(charge, reference, earlierTries));
  }

  @Override
  public RefundReply refund(CardRefund refund) throws AnswerUnknown {
    return ask(() -> gateway.refund(refund));
  }

  @Override
  public List<ProcessorEvent> eventsSince(Instant since) throws AnswerUnknown {
    return ask(() -> gateway.eventsSince(since));
  }

  /** One call to the processor. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws AnswerUnknown;
  }

  /** The place is taken first: that none is free says nothing about the processor. */
  private <T> T ask(Question<T> question) throws AnswerUnknown {
    takePlace();
    try {
      return breaker.get(question::ask);
    } catch (CircuitBreakerOpenException open) {
      throw new NotCarriedOut("The processor did not answer lately; it is not asked for now", open);
    } catch (FailsafeException wrapped) {
      if (wrapped.getCause() instanceof AnswerUnknown unknown) {
        throw unknown;
      }
      throw wrapped;
    } finally {
      places.release();
    }
  }

  private void takePlace() throws NotCarriedOut {
    try {
      if (places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new NotCarriedOut("Too many calls to the processor are under way", null);
  }
}
