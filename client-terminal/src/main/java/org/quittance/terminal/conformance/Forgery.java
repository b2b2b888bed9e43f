package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Makes false documents of a true one, in the ways that are tried in earnest. */
final class Forgery {
  private final String[] parts;
  private final Fields header;
  private final Fields claims;

  private Forgery(String[] parts, Fields header, Fields claims) {
    this.parts = parts;
    this.header = header;
    this.claims = claims;
  }

  /**
   * @throws NotTried if it is no signed JSON, as an opaque token is none
   */
  static Forgery of(String compact) {
    String[] parts = compact.split("\\.");
    try {
      if (parts.length == 3) {
        return new Forgery(parts, decoded(parts[0]), decoded(parts[1]));
      }
    } catch (MalformedJson | IllegalArgumentException opaque) {
      throw new NotTried("It is no JSON Web Token, so it cannot be forged as one.");
    }
    throw new NotTried("It is no JSON Web Token, so it cannot be forged as one.");
  }

  private static Fields decoded(String part) throws MalformedJson {
    return Fields.parse(Base64.getUrlDecoder().decode(part));
  }

  Fields claims() {
    return claims;
  }

  /** Another claim under the old signature. */
  String altered(String claim, String value) {
    return parts[0] + "." + encoded(with(claims, claim, value)) + "." + parts[2];
  }

  /** Unsigned, and saying so (RFC 7515, appendix A.5). */
  String unsigned() {
    return encoded(with(header, "alg", "none")) + "." + parts[1] + ".";
  }

  /** The same words under a key of ours and the name of theirs. */
  String signedByStranger() {
    try {
      OctetKeyPairJsonWebKey key =
          OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
      JsonWebSignature signature = signature(AlgorithmIdentifiers.EDDSA);
      signature.setKey(key.getPrivateKey());
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("Java 17 signs with Ed25519.", impossible);
    }
  }

  /** The same words under HMAC, with a published key as if it were the secret. */
  String confused(byte[] publicKey) {
    try {
      JsonWebSignature signature = signature(AlgorithmIdentifiers.HMAC_SHA256);
      signature.setDoKeyValidation(false);
      signature.setKey(new HmacKey(publicKey));
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("Every Java platform has HMAC.", impossible);
    }
  }

  private JsonWebSignature signature(String algorithm) {
    JsonWebSignature signature = new JsonWebSignature();
    header.object().keySet().stream()
        .filter(name -> !name.equals("alg"))
        .forEach(name -> signature.setHeader(name, header.optionalText(name).orElse("")));
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setPayload(
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    return signature;
  }

  private static JsonObject with(Fields fields, String name, String value) {
    return Json.createObjectBuilder(fields.object()).add(name, value).build();
  }

  private static String encoded(JsonObject json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
