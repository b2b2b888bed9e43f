package org.quittance.web.api;

import org.quittance.shared.Refusal;

/** More bytes than this resource reads. */
final class BodyTooLarge extends Refusal {
  private static final long serialVersionUID = 1L;

  BodyTooLarge(int largest) {
    super(
        "body-too-large",
        "Nothing was done: the body is too large.",
        "This resource reads at most " + largest + " bytes.",
        "Send a smaller body; files go to /api/v1/contents.");
  }
}
