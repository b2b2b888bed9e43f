package org.quittance.web.api;

import org.quittance.shared.Refusal;

/** A change that does not say what it was made for could undo somebody else's. */
final class PreconditionRequired extends Refusal {
  private static final long serialVersionUID = 1L;

  PreconditionRequired() {
    super(
        "precondition-required",
        "Nothing was changed: the request does not say which version it was made for.",
        "The header If-Match is missing.",
        "Read the resource and send the change again with its ETag in If-Match.");
  }
}
