package org.quittance.terminal.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * A license whose signature was verified.
 *
 * @param id the license ID
 * @param version counts up with every change
 * @param proofId the proof it was given for; empty for a lease
 * @param device thumbprint of the device it is bound to
 * @param status {@code active} when it may be used
 * @param freshUntil after this it must be renewed before use
 * @param contentKeys what it opens
 */
public record License(
    String id,
    long version,
    Optional<String> proofId,
    String device,
    String status,
    Instant freshUntil,
    List<ContentKey> contentKeys) {

  /** The {@code typ} of a license. */
  public static final String TYP = "quittance-license+jwt";

  /** Who licenses are written for. */
  static final String AUDIENCE = "quittance-terminal";

  /** Verifies the document and reads it. */
  public static License verified(String compact, PublishedKeys keys) throws NotGenuine {
    try {
      return read(keys.verify(compact, TYP));
    } catch (MalformedJson incomplete) {
      throw new NotGenuine("It is signed but incomplete. " + incomplete.getMessage());
    }
  }

  private static License read(Fields claims) throws MalformedJson {
    List<ContentKey> keys = new ArrayList<>();
    for (Fields key : claims.list("contentKeys")) {
      keys.add(ContentKey.read(key));
    }
    return new License(
        claims.text("jti"),
        claims.number("version"),
        claims.optionalText("proof"),
        claims.text("device"),
        claims.text("status"),
        claims.time("freshUntil"),
        List.copyOf(keys));
  }
}
