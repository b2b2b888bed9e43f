package org.quittance.adapter.gateway.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.adapter.api.Amount;

/**
 * Stands where no processor is configured: nothing new is taken on, and what an earlier
 * configuration left waits for a processor to be configured again.
 */
public final class NoProcessor implements OutsideGateway {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Optional<Reply.Refused> objection(Amount amount) {
    return Optional.of(new Reply.Refused("method-not-offered", "Cards are not taken here."));
  }

  @Override
  public Reply create(CardCharge charge) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public Reply confirm(CardCharge charge, String reference) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public Reply lookUp(String reference) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public Reply capture(CardCharge charge, String reference, int earlierTries) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public Reply cancel(CardCharge charge, String reference, int earlierTries) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public RefundReply refund(CardRefund refund) throws NotCarriedOut {
    throw nobody();
  }

  @Override
  public List<ProcessorEvent> eventsSince(Instant since) {
    return List.of();
  }

  private static NotCarriedOut nobody() {
    return new NotCarriedOut("No processor is configured; set quittance.gateway", null);
  }
}
