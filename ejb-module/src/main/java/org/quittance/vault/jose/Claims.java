package org.quittance.vault.jose;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

/**
 * A JSON object read by the types its reader expects.
 *
 * @param json what was read
 */
public record Claims(JsonObject json) {

  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

  /**
   * @throws MalformedDocument unless the claim is a string that is not empty
   */
  public String text(String name) throws MalformedDocument {
    if (json.get(name) instanceof JsonString text && !text.getString().isEmpty()) {
      return text.getString();
    }
    throw new MalformedDocument("'" + name + "' is missing or no text");
  }

  /**
   * @throws MalformedDocument unless the claim is a NumericDate (RFC 7519, section 2) of the years
   *     1970 to 9999; fractions of a second are dropped
   */
  public Instant instant(String name) throws MalformedDocument {
    if (json.get(name) instanceof JsonNumber number) {
      BigDecimal seconds = number.bigDecimalValue();
      // compareTo looks at the exponent first, so that 1e999999999 is never written out.
      if (seconds.signum() >= 0 && seconds.compareTo(LATEST) <= 0 && seconds.scale() < 100) {
        return Instant.ofEpochSecond(seconds.longValue());
      }
    }
    throw new MalformedDocument("'" + name + "' is missing or no date in seconds");
  }

  /**
   * @throws MalformedDocument unless the claim is exactly this text
   */
  public void require(String name, String expected) throws MalformedDocument {
    if (!text(name).equals(expected)) {
      throw new MalformedDocument("'" + name + "' is not what it must be");
    }
  }

  /**
   * @throws MalformedDocument unless these names, and no other, are present
   */
  public void requireExactly(Set<String> names) throws MalformedDocument {
    if (!json.keySet().equals(names)) {
      throw new MalformedDocument("its names must be exactly " + names.stream().sorted().toList());
    }
  }
}
