package org.quittance.storefront.boxset;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The caller owns no such BoxSet; another's looks the same. */
public final class BoxSetNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  BoxSetNotFound(UUID id) {
    super(
        "not-found",
        "There is no such BoxSet among yours.",
        "No BoxSet " + id + " belongs to this account.",
        "Look up its ID in the list of your purchases.");
  }
}
