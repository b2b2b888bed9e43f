package org.quittance.vault;

import org.quittance.shared.Refusal;

/** A document that this server did not sign as what it is shown for. */
public final class DocumentInvalid extends Refusal {
  private static final long serialVersionUID = 1L;

  DocumentInvalid(String typ, String why) {
    super(
        "document-invalid",
        "Nothing was done: the document cannot be accepted.",
        "It is no valid " + typ + ": " + why + ".",
        "Send the document exactly as it was received.");
  }
}
