package org.quittance.storefront.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.quittance.recovery.RecoveryGate;
import org.quittance.storefront.outgoing.Answer;
import org.quittance.storefront.outgoing.OutgoingSettings;

/**
 * The workers that deliver: as many at a time as are configured and as there is work for, and few
 * for one endpoint, so that a slow one does not keep the others waiting.
 */
@ApplicationScoped
class Deliverer {

  private static final Logger LOG = Logger.getLogger(Deliverer.class.getName());

  /** Calls to one endpoint at a time. */
  private static final int EACH = 2;

  /** An outcome is worth more than one try to write it down. */
  private static final int RECORDINGS = 3;

  @Inject private RecoveryGate gate;
  @Inject private TakeDelivery takeDelivery;
  @Inject private CallStore callStore;
  @Inject private RecordAttempt recordAttempt;
  @Inject private OutgoingSettings settings;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private final AtomicInteger workers = new AtomicInteger();
  private final Map<UUID, Integer> calls = new ConcurrentHashMap<>();
  private volatile boolean failing;

  /** Puts one more worker to work, if there may be one more. */
  public void wake() {
    if (!gate.isOpen()) {
      return;
    }
    if (workers.incrementAndGet() > settings.concurrency()) {
      leave();
      return;
    }
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException full) {
      LOG.log(Level.FINE, "No thread for a delivery now.", full);
      leave();
    }
  }

  private void leave() {
    workers.decrementAndGet();
  }

  /** Takes one delivery after the other until nothing is due. */
  private void work() {
    try {
      boolean more = true;
      while (more && gate.isOpen()) {
        more = deliverOne();
      }
      failing = false;
    } catch (RuntimeException failed) {
      LOG.log(failing ? Level.FINE : Level.WARNING, "Webhooks wait to be delivered.", failed);
      failing = true;
    } finally {
      leave();
    }
  }

  private boolean deliverOne() {
    Optional<DueCall> due = takeDelivery.take(busy());
    due.ifPresent(
        call -> {
          calls.merge(call.endpointId(), 1, Integer::sum);
          try {
            wake();
            record(call, callStore.call(call));
          } finally {
            calls.computeIfPresent(call.endpointId(), (id, n) -> n == 1 ? null : n - 1);
          }
        });
    return due.isPresent();
  }

  private void record(DueCall call, Answer answer) {
    for (int left = RECORDINGS - 1; ; left--) {
      try {
        recordAttempt.record(call, answer);
        return;
      } catch (RuntimeException failed) {
        if (left == 0) {
          throw failed;
        }
        LOG.log(Level.FINE, "The outcome of " + call + " is written again.", failed);
      }
    }
  }

  private Set<UUID> busy() {
    return calls.entrySet().stream()
        .filter(call -> call.getValue() >= EACH)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
