package org.quittance.storefront.aftersale;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** The caller bought no such proof; another's looks the same. */
public final class ProofNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  ProofNotFound(UUID id) {
    super(
        "not-found",
        "There is no such proof of purchase among yours.",
        "No proof " + id + " lies in a BoxSet of this account.",
        "Look up its ID in the BoxSet it came in.");
  }
}
