package org.quittance.storefront.webhook;

import org.quittance.shared.Refusal;

/** The caller has an endpoint at this address. */
public final class EndpointExists extends Refusal {
  private static final long serialVersionUID = 1L;

  EndpointExists() {
    super(
        "webhook-endpoint-exists",
        "Nothing was done: the endpoint is there already.",
        "This account has a webhook endpoint with this very URL.",
        "Find it in the list; if its secret was lost, replace it with rotate-secret.");
  }
}
