package org.quittance.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;

/** Entity tags of things that count their changes (RFC 9110, section 8.8.3). */
final class Revision {

  private Revision() {}

  static EntityTag tag(int revision) {
    return new EntityTag(Integer.toString(revision));
  }

  /**
   * Reads {@code If-Match}; empty if it is absent or matches whatever is there.
   *
   * @throws InvalidRequest if it is no entity tag of ours
   */
  static Optional<Integer> ifMatch(String header) {
    if (header == null || header.strip().equals("*")) {
      return Optional.empty();
    }
    if (!header.strip().matches("\"[0-9]{1,9}\"")) {
      throw new InvalidRequest("'If-Match' must be the one ETag that was read, or '*'.");
    }
    return Optional.of(Integer.parseInt(header.strip().replace("\"", "")));
  }
}
