package org.quittance.web.bound;

import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.quittance.shared.Deadline;

/** A request's deadline, counted from when the server first looked at it. */
final class Arrival {

  private static final String DEADLINE = Arrival.class.getName() + ".deadline";

  private Arrival() {}

  /** The deadline of this request; the first call sets it. */
  static Deadline deadline(ServletRequest request, Duration bound) {
    if (request.getAttribute(DEADLINE) instanceof Deadline known) {
      return known;
    }
    // What is left of the bound is for writing the answer.
    Deadline deadline = Deadline.in(bound.multipliedBy(9).dividedBy(10));
    request.setAttribute(DEADLINE, deadline);
    return deadline;
  }
}
