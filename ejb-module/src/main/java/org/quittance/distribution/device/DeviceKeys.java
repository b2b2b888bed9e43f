package org.quittance.distribution.device;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.Claims;
import org.quittance.vault.jose.CompactJws;
import org.quittance.vault.jose.Ed25519;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;
import org.quittance.vault.jose.Thumbprint;

/**
 * The two public keys of a device, checked: well-formed, of full order, and the receiving one
 * vouched for by the signing one. Whether the sender owns them is for {@link VerifyPossession}.
 */
public final class DeviceKeys {

  private static final String BINDING_TYP = "quittance-device+jwt";
  private static final Set<String> PARTS = Set.of("signing", "receiving", "binding");
  private static final Set<String> JWK = Set.of("kty", "crv", "x");

  private final String signingX;
  private final String receivingX;
  private final byte[] receiving;
  private final Ed25519.Verifying verifying;

  private DeviceKeys(String signingX, String receivingX) throws MalformedDocument {
    byte[] signing = Base64Url.decode("the signing key's 'x'", signingX);
    byte[] received = Base64Url.decode("the receiving key's 'x'", receivingX);
    if (received.length != 32 || SmallOrder.holdsX25519(received)) {
      throw new MalformedDocument("the receiving key is no X25519 key of full order");
    }
    if (signing.length != 32 || SmallOrder.holdsEd25519(signing)) {
      throw new MalformedDocument("the signing key is no Ed25519 key of full order");
    }
    this.signingX = signingX;
    this.receivingX = receivingX;
    this.receiving = received;
    this.verifying = Ed25519.Verifying.of(signing);
  }

  /**
   * Reads {@code {signing, receiving, binding}}: two public JWKs (RFC 8037) and the JWS by which
   * the first vouches for the second.
   *
   * @param json as text, at most 16 KiB
   * @throws DeviceKeysInvalid if any of it is missing, malformed, private, of another curve, of
   *     small order, or not bound together
   */
  public static DeviceKeys parse(String json) {
    try {
      return parse(StrictJson.object(json));
    } catch (MalformedDocument malformed) {
      throw new DeviceKeysInvalid(malformed.getMessage());
    }
  }

  /** The same for JSON that was read already. */
  public static DeviceKeys parse(JsonObject json) {
    try {
      Claims given = new Claims(json == null ? JsonValue.EMPTY_JSON_OBJECT : json);
      given.requireExactly(PARTS);
      DeviceKeys keys =
          new DeviceKeys(x(json, "signing", "Ed25519"), x(json, "receiving", "X25519"));
      keys.requireBound(given.text("binding"));
      return keys;
    } catch (MalformedDocument malformed) {
      throw new DeviceKeysInvalid(malformed.getMessage());
    }
  }

  /** The device's ID: the thumbprint of its signing key. */
  public String deviceId() {
    return Thumbprint.of("Ed25519", signingX);
  }

  /** The thumbprint of the receiving key. */
  public String receivingThumbprint() {
    return Thumbprint.of("X25519", receivingX);
  }

  /** The 32 bytes of the receiving key. */
  public byte[] receivingKey() {
    return receiving.clone();
  }

  String signingX() {
    return signingX;
  }

  String receivingX() {
    return receivingX;
  }

  /** Takes a document this device signed apart, if it did sign it. */
  Claims signed(String typ, String compact) throws MalformedDocument {
    CompactJws jws = CompactJws.parse(compact, Set.of("alg", "typ"));
    jws.requireSignedBy(verifying, typ);
    return jws.payload();
  }

  /** Requires a document to name exactly this pair of keys. */
  void requireNamedIn(Claims claims) throws MalformedDocument {
    claims.require("signing", deviceId());
    claims.require("receiving", receivingThumbprint());
  }

  private void requireBound(String binding) throws MalformedDocument {
    try {
      requireNamedIn(signed(BINDING_TYP, binding));
    } catch (MalformedDocument malformed) {
      throw new MalformedDocument("the binding is not right: " + malformed.getMessage());
    }
  }

  private static String x(JsonObject keys, String name, String curve) throws MalformedDocument {
    if (!(keys.get(name) instanceof JsonObject json)) {
      throw new MalformedDocument("'" + name + "' is no JWK");
    }
    Claims jwk = new Claims(json);
    if (json.containsKey("d")) {
      throw new MalformedDocument("'" + name + "' holds the private key: make a new pair");
    }
    jwk.requireExactly(JWK);
    jwk.require("kty", "OKP");
    jwk.require("crv", curve);
    return jwk.text("x");
  }
}
