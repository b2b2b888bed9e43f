package org.quittance.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.quittance.adapter.PaymentAdapter;

/**
 * The inbound side of one started adapter: the listener and the clockwork. Nothing happens before
 * {@link #begin}.
 */
public final class Inbound {
  /** How late something is noticed of which nobody of this process could tell. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** So many decisions are carried out at once, for a slow processor makes each of them last. */
  private static final int AT_ONCE = 4;

  private static final Duration READ = Duration.ofSeconds(2);

  private final BootstrapContext server;
  private final Endpoint endpoint;
  private final Clockwork clockwork;

  public Inbound(BootstrapContext server, PaymentAdapter adapter) {
    this.server = server;
    this.endpoint = new Endpoint(new Delivery(server::getTransactionSynchronizationRegistry));
    this.clockwork = new Clockwork(loops(adapter, endpoint));
  }

  private static List<Loop> loops(PaymentAdapter adapter, Endpoint endpoint) {
    DeliverNotices deliverNotices = new DeliverNotices(adapter.noticeLeases(), endpoint);
    List<Loop> loops = new ArrayList<>();
    loops.add(new Loop("Telling what became of payments", LOOK, deliverNotices::run));
    // Also without a processor: what an earlier configuration left is looked at.
    loops.add(new Loop("Carrying out what was decided", LOOK, adapter.dueWork()::run));
    if (adapter.hasProcessor()) {
      loops.add(
          new Loop("Reading the processor's events", READ, adapter.readProcessorEvents()::run));
      for (int i = 1; i < AT_ONCE; i++) {
        loops.add(new Loop("Carrying out what was decided", LOOK, adapter.dueWork()::run));
      }
    }
    return loops;
  }

  /** Recovery has ended; what waited is looked at now. Later calls change nothing. */
  public void begin() {
    clockwork.begin(server.getWorkManager());
  }

  /** Something became due. */
  public void wake() {
    clockwork.wake();
  }

  /**
   * @throws jakarta.resource.NotSupportedException for an endpoint without a transaction, or a
   *     second one
   */
  public void activate(MessageEndpointFactory listener) throws ResourceException {
    endpoint.activate(listener);
    clockwork.wake();
  }

  /** Returns when no delivery to it is under way any more. */
  public void deactivate(MessageEndpointFactory listener) {
    endpoint.deactivate(listener);
  }

  /** Ends all work; a delivery under way ends first. */
  public void stop() {
    clockwork.stop();
  }
}
