package org.quittance.distribution.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A device as a stranger would build it: with another library, after the API's page alone. */
public final class TestDevice {

  /** The URL the tests call. */
  public static final String URL = "https://shop.example/api/v1/licenses";

  private final OctetKeyPairJsonWebKey signing;
  private final OctetKeyPairJsonWebKey receiving;

  /** A new device. */
  public TestDevice() {
    this(generate("Ed25519"), generate("X25519"));
  }

  private TestDevice(OctetKeyPairJsonWebKey signing, OctetKeyPairJsonWebKey receiving) {
    this.signing = signing;
    this.receiving = receiving;
  }

  /** The same device, had it made another receiving key. */
  public TestDevice withNewReceivingKey() {
    return new TestDevice(signing, generate("X25519"));
  }

  /** The device ID. */
  public String id() {
    return thumbprint(signing);
  }

  /** The thumbprint of the receiving key. */
  public String receivingThumbprint() {
    return thumbprint(receiving);
  }

  /** The public JWK of the signing key, to be changed at will. */
  public Map<String, Object> signingJwk() {
    return new HashMap<>(signing.toParams(OctetKeyPairJsonWebKey.OutputControlLevel.PUBLIC_ONLY));
  }

  /** The public JWK of the receiving key, to be changed at will. */
  public Map<String, Object> receivingJwk() {
    return new HashMap<>(receiving.toParams(OctetKeyPairJsonWebKey.OutputControlLevel.PUBLIC_ONLY));
  }

  /** The signing key with its private half. */
  public Map<String, Object> privateJwk() {
    return signing.toParams(OctetKeyPairJsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
  }

  /** What the device sends as {@code deviceKeys}. */
  public JsonObject keys() {
    return keys(signingJwk(), receivingJwk(), binding());
  }

  /** The same of parts that may be wrong. */
  public static JsonObject keys(
      Map<String, Object> signing, Map<String, Object> receiving, String binding) {
    return Json.createObjectBuilder()
        .add("signing", Json.createObjectBuilder(signing))
        .add("receiving", Json.createObjectBuilder(receiving))
        .add("binding", binding)
        .build();
  }

  /** The binding of both keys. */
  public String binding() {
    return sign(
        "quittance-device+jwt",
        Map.of("signing", thumbprint(signing), "receiving", thumbprint(receiving)));
  }

  /** The claims of a good possession, to be changed at will. */
  public Map<String, Object> possessionClaims(String nonce, String proofDigest, Instant now) {
    return new HashMap<>(
        Map.of(
            "htm",
            "POST",
            "htu",
            URL,
            "nonce",
            nonce,
            "iat",
            now.getEpochSecond(),
            "jti",
            UUID.randomUUID().toString(),
            "proof",
            proofDigest,
            "signing",
            thumbprint(signing),
            "receiving",
            thumbprint(receiving)));
  }

  /** A JWS of the device. */
  public String sign(String typ, Map<String, Object> claims) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setAlgorithmHeaderValue("EdDSA");
      jws.setHeader("typ", typ);
      jws.setPayload(JsonUtil.toJson(claims));
      jws.setKey((EdECPrivateKey) signing.getPrivateKey());
      return jws.getCompactSerialization();
    } catch (JoseException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Opens what was enciphered to the device. */
  public String decipher(String jwe) {
    try {
      JsonWebEncryption envelope = new JsonWebEncryption();
      envelope.setCompactSerialization(jwe);
      envelope.setKey(receiving.getPrivateKey());
      return envelope.getPlaintextString();
    } catch (JoseException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String thumbprint(OctetKeyPairJsonWebKey key) {
    return key.calculateBase64urlEncodedThumbprint("SHA-256");
  }

  private static OctetKeyPairJsonWebKey generate(String curve) {
    try {
      return OkpJwkGenerator.generateJwk(curve);
    } catch (JoseException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
