package org.quittance.terminal.device;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Two key pairs: Ed25519 signs, X25519 receives; the first vouches for the second. */
public final class Device {
  private final OctetKeyPairJsonWebKey signing;
  private final OctetKeyPairJsonWebKey receiving;

  Device(OctetKeyPairJsonWebKey signing, OctetKeyPairJsonWebKey receiving) {
    this.signing = signing;
    this.receiving = receiving;
  }

  /** The device ID: RFC 7638 thumbprint of the signing key. */
  public String id() {
    return Jwk.thumbprint(signing);
  }

  /** The key that opens what is enciphered to this device. */
  public ContentKeyOpener opener() {
    return new ContentKeyOpener(receiving.getPrivateKey());
  }

  /** The public keys with the binding between them. */
  public JsonObject keys() {
    JsonObject binding = thumbprints(Json.createObjectBuilder()).build();
    return Json.createObjectBuilder()
        .add("signing", Jwk.members(signing, OutputControlLevel.PUBLIC_ONLY))
        .add("receiving", Jwk.members(receiving, OutputControlLevel.PUBLIC_ONLY))
        .add("binding", signed("quittance-device+jwt", binding))
        .build();
  }

  /**
   * Shows that this device owns its keys and asks for this proof, here and now; in the manner of
   * DPoP (RFC 9449).
   *
   * @param target the absolute address called with POST
   * @param nonce from the server, good for one call
   * @param at the server's time
   * @param proof compact proof of purchase
   */
  public String possession(URI target, String nonce, Instant at, String proof) {
    JsonObject claims =
        thumbprints(Json.createObjectBuilder())
            .add("htm", "POST")
            .add("htu", target.toString())
            .add("nonce", nonce)
            .add("iat", at.getEpochSecond())
            .add("jti", UUID.randomUUID().toString())
            .add("proof", digest(proof))
            .build();
    return signed("quittance-possession+jwt", claims);
  }

  private JsonObjectBuilder thumbprints(JsonObjectBuilder claims) {
    return claims
        .add("signing", Jwk.thumbprint(signing))
        .add("receiving", Jwk.thumbprint(receiving));
  }

  private String signed(String typ, JsonObject claims) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
      signature.setHeader("typ", typ);
      signature.setPayload(claims.toString());
      signature.setKey(signing.getPrivateKey());
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("Java 17 signs with Ed25519.", impossible);
    }
  }

  private static String digest(String proof) {
    try {
      byte[] bytes = proof.getBytes(StandardCharsets.US_ASCII);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
