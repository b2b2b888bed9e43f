package org.quittance.vault.jose;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A JWS in compact serialization (RFC 7515, section 3.1) as it was read: nothing in it is to be
 * believed before {@link #requireSignedBy} returned.
 *
 * @param header what it says of itself
 * @param payload its claims
 * @param signed the bytes the signature is over
 * @param signature 64 bytes, if it is one at all
 */
public record CompactJws(Claims header, Claims payload, byte[] signed, byte[] signature) {

  /** The one algorithm that is spoken (RFC 8037). */
  public static final String ALGORITHM = "EdDSA";

  /**
   * Takes a document apart. Its header must hold exactly the names given, so that nothing that
   * would change its meaning ({@code crit}, {@code b64}, a key of its own) can slip in.
   *
   * @throws MalformedDocument if it is missing, longer than {@link StrictJson#MAX_CHARS}, not three
   *     parts of canonical base64url, or not JSON
   */
  public static CompactJws parse(String compact, Set<String> headerNames) throws MalformedDocument {
    if (compact == null || compact.length() > StrictJson.MAX_CHARS) {
      throw new MalformedDocument(
          "it is missing or longer than " + StrictJson.MAX_CHARS + " characters");
    }
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3) {
      throw new MalformedDocument("it does not have three parts");
    }
    JsonObject header = StrictJson.object(Base64Url.decode("its header", parts[0]));
    JsonObject payload = StrictJson.object(Base64Url.decode("its payload", parts[1]));
    byte[] signature = Base64Url.decode("its signature", parts[2]);
    Claims said = new Claims(header);
    said.requireExactly(headerNames);
    said.require("alg", ALGORITHM);
    byte[] signed = (parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return new CompactJws(said, new Claims(payload), signed, signature);
  }

  /**
   * @throws MalformedDocument unless its header names this type and the key signed it
   */
  public void requireSignedBy(Ed25519.Verifying key, String typ) throws MalformedDocument {
    header.require("typ", typ);
    if (signature.length != 64 || !key.verifies(signed, signature)) {
      throw new MalformedDocument("its signature is not right");
    }
  }

  /**
   * Signs claims.
   *
   * @param header the header's base64url text, which is the same for all documents of a key
   */
  public static String sign(String header, JsonObject claims, Ed25519.Signing key) {
    String signed = header + '.' + Base64Url.encode(claims.toString());
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + '.' + Base64Url.encode(signature);
  }
}
