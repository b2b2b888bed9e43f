package org.quittance.storefront.webhook;

import org.quittance.shared.Refusal;

/** Somebody else changed the endpoint meanwhile. */
public final class EndpointChanged extends Refusal {
  private static final long serialVersionUID = 1L;

  EndpointChanged() {
    super(
        "precondition-failed",
        "Nothing was done: the webhook endpoint is not the one you saw.",
        "It was changed since; If-Match names an older version.",
        "Read it again and decide anew.");
  }
}
