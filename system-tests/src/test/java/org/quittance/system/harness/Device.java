package org.quittance.system.harness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A device as the API describes one: two key pairs, and what it signs. */
public final class Device {

  private final OctetKeyPairJsonWebKey signing;
  private final OctetKeyPairJsonWebKey receiving;

  public Device() {
    try {
      signing = OkpJwkGenerator.generateJwk("Ed25519");
      receiving = OkpJwkGenerator.generateJwk("X25519");
    } catch (JoseException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /** The public JWK that signs. */
  public Map<String, Object> signing() {
    return new LinkedHashMap<>(signing.toParams(OutputControlLevel.PUBLIC_ONLY));
  }

  /** The public JWK that receives. */
  public Map<String, Object> receiving() {
    return new LinkedHashMap<>(receiving.toParams(OutputControlLevel.PUBLIC_ONLY));
  }

  /** The JWK that signs, with its private part. */
  public Map<String, Object> signingWithPrivatePart() {
    return new LinkedHashMap<>(signing.toParams(OutputControlLevel.INCLUDE_PRIVATE));
  }

  /** The device's ID. */
  public String id() {
    return thumbprint(signing);
  }

  /** Claims of the binding of both keys. */
  public Map<String, Object> bindingClaims() {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("signing", thumbprint(signing));
    claims.put("receiving", thumbprint(receiving));
    return claims;
  }

  /** Claims of a possession for an exchange at that server. */
  public Map<String, Object> possessionClaims(String root, String proof, String nonce) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("htm", "POST");
    claims.put("htu", root + "/api/v1/licenses");
    claims.put("nonce", nonce);
    claims.put("iat", System.currentTimeMillis() / 1000);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("proof", digest(proof));
    claims.putAll(bindingClaims());
    return claims;
  }

  /** A compact JWS by this device. */
  public String sign(String typ, Map<String, Object> claims) {
    try {
      var jws = new JsonWebSignature();
      jws.setAlgorithmHeaderValue("EdDSA");
      jws.setHeader("typ", typ);
      jws.setPayload(Json.text(claims));
      jws.setKey(signing.getPrivateKey());
      return jws.getCompactSerialization();
    } catch (JoseException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The members {@code signing, receiving, binding}. */
  public Map<String, Object> keys() {
    var keys = new LinkedHashMap<String, Object>();
    keys.put("signing", signing());
    keys.put("receiving", receiving());
    keys.put("binding", sign("quittance-device+jwt", bindingClaims()));
    return keys;
  }

  /** The whole body of an exchange with a fresh nonce of that server. */
  public Map<String, Object> exchange(Api open, String proof) {
    Answer nonce = open.post("/api/v1/nonces", "{}");
    String text = nonce.json().path("nonce").asText();
    var body = new LinkedHashMap<String, Object>();
    body.put("proof", proof);
    body.put("deviceKeys", keys());
    body.put(
        "possession", sign("quittance-possession+jwt", possessionClaims(open.root(), proof, text)));
    return body;
  }

  /** Exchanges a proof; whatever is answered. */
  public Answer open(Api open, String proof) {
    return open.post("/api/v1/licenses", Json.text(exchange(open, proof)));
  }

  private static String thumbprint(OctetKeyPairJsonWebKey key) {
    try {
      return key.calculateBase64urlEncodedThumbprint("SHA-256");
    } catch (RuntimeException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The base64url SHA-256 of a text. */
  public static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
