package org.quittance.terminal.document;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * A signed document in compact form (RFC 7515), taken apart but not yet believed.
 *
 * @param compact the document as it stands
 * @param header its protected header
 * @param claims its payload
 */
record CompactJws(String compact, Fields header, Fields claims) {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
  private static final AlgorithmConstraints ED25519_ONLY =
      new AlgorithmConstraints(
          AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

  /** Takes the document apart; the header must name exactly the one algorithm we accept. */
  static CompactJws parse(String compact) throws NotGenuine {
    if (!SHAPE.matcher(compact).matches()) {
      throw new NotGenuine("It does not have the three parts of a signed document.");
    }
    String[] parts = compact.split("\\.");
    CompactJws jws = new CompactJws(compact, part(parts[0], "header"), part(parts[1], "payload"));
    if (!jws.header.optionalText("alg").equals(Optional.of(AlgorithmIdentifiers.EDDSA))) {
      throw new NotGenuine("Its algorithm is not EdDSA, the only one accepted.");
    }
    if (jws.header.object().containsKey("crit")) {
      throw new NotGenuine("Its header demands extensions that are not part of the format.");
    }
    return jws;
  }

  private static Fields part(String base64url, String name) throws NotGenuine {
    try {
      return Fields.parse(Base64.getUrlDecoder().decode(base64url));
    } catch (IllegalArgumentException | MalformedJson damaged) {
      throw new NotGenuine("Its " + name + " is damaged.");
    }
  }

  /** The kind of document it claims to be. */
  Optional<String> typ() {
    return header.optionalText("typ");
  }

  /** Whether the key made the signature. */
  boolean isSignedBy(PublicKey key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(ED25519_ONLY);
      signature.setCompactSerialization(compact);
      signature.setKey(key);
      return signature.verifySignature();
    } catch (JoseException undecodable) {
      return false; // A signature that cannot be read is one the key did not make.
    }
  }

  @Override
  public String toString() {
    return "CompactJws[" + compact.getBytes(StandardCharsets.UTF_8).length + " bytes]";
  }
}
