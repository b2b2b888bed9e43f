package org.quittance.storefront.delivery;

import org.quittance.shared.Refusal;

/** Nothing is sent to an endpoint that is disabled. */
public final class EndpointNotCalled extends Refusal {
  private static final long serialVersionUID = 1L;

  EndpointNotCalled() {
    super(
        "webhook-endpoint-disabled",
        "Nothing was sent: the webhook endpoint is disabled.",
        "A disabled endpoint is not called.",
        "Enable it by PATCH with state 'enabled', then ask again.");
  }
}
