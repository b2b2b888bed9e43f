package org.quittance.web.bound;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.quittance.shared.Deadline;

/** Calls within the time of the request at hand. */
@RequestScoped
public class InTime {

  @Inject private HttpServletRequest request;
  @Inject private BoundedCalls calls;

  /** The request's deadline, for a use case that must know it. */
  public Deadline deadline() {
    return calls.deadline(request);
  }

  /**
   * @throws ServerBusy if there is no answer in the request's time, or too many calls wait already
   */
  public <T> T call(Callable<T> work) {
    return calls.call(request, work);
  }
}
