package org.quittance.terminal.device;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/** A key as a JSON Web Key (RFC 8037). */
final class Jwk {
  private Jwk() {}

  static JsonObjectBuilder members(OctetKeyPairJsonWebKey key, OutputControlLevel level) {
    JsonObjectBuilder members = Json.createObjectBuilder();
    key.toParams(level).forEach((name, value) -> members.add(name, value.toString()));
    return members;
  }

  static String thumbprint(OctetKeyPairJsonWebKey key) {
    return key.calculateBase64urlEncodedThumbprint("SHA-256");
  }
}
