package org.quittance.storefront.partner;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The partner has no such secret. */
public final class SecretNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  SecretNotFound(UUID id) {
    super(
        "not-found",
        "There is no such secret.",
        "The partner store has no secret of the ID " + id + ".",
        "Read the partner store to see its secrets.");
  }
}
