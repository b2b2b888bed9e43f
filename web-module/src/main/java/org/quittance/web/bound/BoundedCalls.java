package org.quittance.web.bound;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import java.util.concurrent.Callable;
import org.quittance.shared.Deadline;
import org.quittance.shared.TimeLimits;

/**
 * Calls use cases in threads of their own, while the request's thread waits until the request's
 * deadline and no longer. A call that nobody waits for any more goes on to its end, which the time
 * limits of pools, locks and transactions bring soon; it is never interrupted, because an embedded
 * database takes that badly.
 */
@ApplicationScoped
public class BoundedCalls {

  @Resource private ManagedThreadFactory threads;
  @Inject private TimeLimits limits;

  private Bulkhead bulkhead;

  @PostConstruct
  void open() {
    bulkhead = new Bulkhead(limits.requestConcurrency(), threads);
  }

  @PreDestroy
  void close() {
    bulkhead.close();
  }

  /** Starts a request's time, if it does not run yet. */
  public Deadline deadline(ServletRequest request) {
    return Arrival.deadline(request, limits.requestBound());
  }

  /**
   * @throws ServerBusy if there is no answer in the request's time, or too many calls wait already
   */
  public <T> T call(ServletRequest request, Callable<T> work) {
    return call(deadline(request), work);
  }

  /**
   * @throws ServerBusy if there is no answer by the deadline, or too many calls wait already
   */
  public <T> T call(Deadline deadline, Callable<T> work) {
    return bulkhead.call(deadline, work);
  }
}
