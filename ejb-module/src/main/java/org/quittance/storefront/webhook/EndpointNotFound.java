package org.quittance.storefront.webhook;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The caller has no such endpoint; another's looks the same. */
public final class EndpointNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  EndpointNotFound(UUID id) {
    super(
        "not-found",
        "There is no such webhook endpoint among yours.",
        "No webhook endpoint " + id + " belongs to this account.",
        "Look up its ID in the list of your webhook endpoints.");
  }
}
