package org.quittance.web.api;

import org.quittance.shared.Refusal;

/** The resource is not any more what the caller has seen. */
final class PreconditionFailed extends Refusal {
  private static final long serialVersionUID = 1L;

  PreconditionFailed() {
    super(
        "precondition-failed",
        "Nothing was changed: the resource is not any more what you have seen.",
        "No tag in If-Match is that of its present state.",
        "Read it again, decide again, and send the change with its new ETag in If-Match.");
  }
}
