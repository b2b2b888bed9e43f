package org.quittance.terminal.document;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a document.
 *
 * @param kind {@code proof}, {@code license}, {@code box-set}, another signed kind, or {@code
 *     unknown}
 * @param id the document's own ID, if it could be read
 * @param reasons sentences that say why it is not valid; none when it is
 */
public record Verification(String kind, Optional<String> id, List<String> reasons) {
  /** Whether nothing speaks against it. */
  public boolean isValid() {
    return reasons.isEmpty();
  }

  static Verification unreadable(String reason) {
    return new Verification("unknown", Optional.empty(), List.of(reason));
  }
}
