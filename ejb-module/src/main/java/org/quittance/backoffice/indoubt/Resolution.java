package org.quittance.backoffice.indoubt;

import java.util.Locale;

/** What the janitor did about one purchase, or one request for a refund. */
enum Resolution {
  /** It has reached an end that its payment had decided. */
  COMPLETED,
  /** Its hold was given back. */
  VOIDED,
  /** Nothing was held, and nobody came back for it. */
  ABANDONED,
  /** Its payment was lost and is taken anew. */
  RETAKEN,
  /** A refund nobody carried out, and nobody came back for. */
  REFUSED,
  /** Somebody owns it, its time is not up, or somebody whose answer is needed does not answer. */
  LEFT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
