package org.quittance.storefront.outgoing;

import org.quittance.shared.Refusal;

/** Nobody is called at this address. */
public final class TargetRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  TargetRefused(String why) {
    super(
        "webhook-url-refused",
        "Nothing was done: this address is not called.",
        why,
        "Give an https:// address that the internet can reach.");
  }

  static TargetRefused notPublic() {
    return new TargetRefused("Its host is not known, or has an address that is not public.");
  }
}
