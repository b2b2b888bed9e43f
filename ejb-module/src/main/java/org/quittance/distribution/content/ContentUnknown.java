package org.quittance.distribution.content;

import org.quittance.shared.Refusal;

/** There is no such version of a content. */
public final class ContentUnknown extends Refusal {
  private static final long serialVersionUID = 1L;

  ContentUnknown(ContentVersion id) {
    super(
        "not-found",
        "There is no such content.",
        "No content " + id.content() + " of version " + id.version() + " was ever received.",
        "Take content and version from the license or the product.");
  }
}
