package org.quittance.vault;

import jakarta.json.JsonObject;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.CompactJws;
import org.quittance.vault.jose.Ed25519;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

/**
 * A signing key with both halves parsed, and the header that all its documents begin with.
 *
 * @param header base64url of {@code {alg, kid, typ}}
 */
record OpenedKey(
    String kid,
    String typ,
    boolean active,
    String x,
    String header,
    Ed25519.Signing signing,
    Ed25519.Verifying verifying) {

  static OpenedKey of(SigningKey row, Vault vault) {
    Ed25519.Signing signing = row.open(vault);
    JsonObject header =
        StrictJson.BUILDERS
            .createObjectBuilder()
            .add("alg", CompactJws.ALGORITHM)
            .add("kid", row.kid())
            .add("typ", row.typ())
            .build();
    try {
      return new OpenedKey(
          row.kid(),
          row.typ(),
          row.active(),
          row.x(),
          Base64Url.encode(header.toString()),
          signing,
          Ed25519.Verifying.of(signing.publicKey()));
    } catch (MalformedDocument impossible) {
      throw new IllegalStateException("A key of our own is malformed: " + row.kid(), impossible);
    }
  }

  /** The public half (RFC 8037, section 2). */
  JsonObject jwk() {
    return StrictJson.BUILDERS
        .createObjectBuilder()
        .add("kty", "OKP")
        .add("crv", "Ed25519")
        .add("x", x)
        .add("kid", kid)
        .add("alg", CompactJws.ALGORITHM)
        .add("use", "sig")
        .add("quittance:typ", typ)
        .build();
  }

  @Override
  public String toString() {
    return "OpenedKey[" + kid + ", " + typ + "]";
  }
}
