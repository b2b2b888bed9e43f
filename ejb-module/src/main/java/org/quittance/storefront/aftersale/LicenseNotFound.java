package org.quittance.storefront.aftersale;

import java.util.UUID;
import org.quittance.shared.Refusal;

/** No proof of the caller's was exchanged for such a license; another's looks the same. */
public final class LicenseNotFound extends Refusal {
  private static final long serialVersionUID = 1L;

  LicenseNotFound(UUID id) {
    super(
        "not-found",
        "There is no such license of a proof of yours.",
        "No proof of this account was exchanged for license " + id + ".",
        "Read the status of the proof, which names its license.");
  }
}
