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
  private static final String UNKNOWN = "unknown";

  /** Whether nothing speaks against it. */
  public boolean isValid() {
    return reasons.isEmpty();
  }

  /** Whether it is a document of ours at all, valid or not. */
  public boolean isReadable() {
    return !kind.equals(UNKNOWN);
  }

  static Verification unreadable(String reason) {
    String what = "This is not a proof, license or BoxSet. " + reason;
    return new Verification(UNKNOWN, Optional.empty(), List.of(what));
  }
}
