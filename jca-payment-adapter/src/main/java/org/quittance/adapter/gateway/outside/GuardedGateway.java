package org.quittance.adapter.gateway.outside;

import dev.failsafe.Bulkhead;
import dev.failsafe.BulkheadFullException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.adapter.api.Amount;

/**
 * Keeps a processor that is slow or away from taking the adapter with it: few calls at a time, and
 * after several without an answer none at all for a while. A call that is not let through is {@link
 * NotCarriedOut}. A definite no is an answer like any other.
 */
public final class GuardedGateway implements OutsideGateway {
  private final OutsideGateway gateway;
  private final FailsafeExecutor<Object> guard;

  public GuardedGateway(OutsideGateway gateway, ProcessorSettings settings) {
    this.gateway = gateway;
    Duration briefWait = settings.timeout().dividedBy(5);
    // The bulkhead is the outer one: being full says nothing about the processor.
    this.guard =
        Failsafe.with(
            Bulkhead.builder(settings.concurrency()).withMaxWaitTime(briefWait).build(),
            CircuitBreaker.builder()
                .handle(AnswerUnknown.class)
                .withFailureThreshold(settings.breakerFailures())
                .withSuccessThreshold(1)
                .withDelay(settings.breakerPause())
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

  private <T> T ask(Question<T> question) throws AnswerUnknown {
    try {
      return guard.get(question::ask);
    } catch (CircuitBreakerOpenException open) {
      throw new NotCarriedOut("The processor did not answer lately; it is not asked for now", open);
    } catch (BulkheadFullException full) {
      throw new NotCarriedOut("Too many calls to the processor are under way", full);
    } catch (FailsafeException wrapped) {
      if (wrapped.getCause() instanceof AnswerUnknown unknown) {
        throw unknown;
      }
      throw new NotCarriedOut("Interrupted while waiting for a turn", wrapped);
    }
  }
}
