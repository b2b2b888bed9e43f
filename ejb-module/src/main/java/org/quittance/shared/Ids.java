package org.quittance.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Instant;
import java.util.UUID;

/** Makes and reads IDs: UUID version 7 (RFC 9562), so that newer rows sort after older ones. */
public final class Ids {

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  /** A new time-ordered ID; unique over all nodes. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** When a time-ordered ID was made, to the millisecond. */
  public static Instant instantOf(UUID timeOrdered) {
    return UuidUtil.getInstant(timeOrdered);
  }

  /** Comes before every time-ordered ID made at that instant or later; itself the ID of nothing. */
  public static UUID firstAt(Instant instant) {
    return new UUID(instant.toEpochMilli() << 16 | VERSION_7, VARIANT);
  }

  /**
   * Reads an ID given from outside.
   *
   * @param what the name of the field, for the refusal
   * @throws InvalidRequest if the text is no UUID in its canonical form
   */
  public static UUID parse(String what, String text) {
    if (text != null && text.length() == 36) {
      try {
        UUID id = UUID.fromString(text);
        if (id.toString().equals(text)) {
          return id;
        }
      } catch (IllegalArgumentException malformed) {
        throw new InvalidRequest(what + " is not an ID: it must be a lower-case UUID.");
      }
    }
    throw new InvalidRequest(what + " is not an ID: it must be a lower-case UUID.");
  }
}
