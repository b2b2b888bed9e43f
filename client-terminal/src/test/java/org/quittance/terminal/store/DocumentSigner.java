package org.quittance.terminal.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs documents as the store does: one Ed25519 key for each kind. */
public final class DocumentSigner {
  private final Map<String, OctetKeyPairJsonWebKey> keys = new LinkedHashMap<>();

  public DocumentSigner() {
    for (String typ : List.of("quittance-proof+jwt", "quittance-license+jwt", "at+jwt")) {
      keys.put(typ, generated());
    }
  }

  private static OctetKeyPairJsonWebKey generated() {
    try {
      return OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public byte[] jwks() {
    var array = Json.createArrayBuilder();
    keys.forEach(
        (typ, key) -> {
          var jwk = Json.createObjectBuilder();
          key.toParams(OutputControlLevel.PUBLIC_ONLY)
              .forEach((name, value) -> jwk.add(name, value.toString()));
          array.add(
              jwk.add("kid", kid(typ))
                  .add("alg", "EdDSA")
                  .add("use", "sig")
                  .add("quittance:typ", typ));
        });
    JsonObject set = Json.createObjectBuilder().add("keys", array).build();
    return set.toString().getBytes(StandardCharsets.UTF_8);
  }

  public String kid(String typ) {
    return keys.get(typ).calculateBase64urlEncodedThumbprint("SHA-256");
  }

  public OctetKeyPairJsonWebKey key(String typ) {
    return keys.get(typ);
  }

  public String sign(String typ, JsonObject claims) {
    return sign(typ, typ, claims);
  }

  /** Signs one kind of document with the key of another. */
  public String sign(String typ, String keyOf, JsonObject claims) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmHeaderValue("EdDSA");
      signature.setKeyIdHeaderValue(kid(keyOf));
      signature.setHeader("typ", typ);
      signature.setPayload(claims.toString());
      signature.setKey(keys.get(keyOf).getPrivateKey());
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
