package org.quittance.vault.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Map;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class OtherLibrariesAgreeTest {

  @Test
  void withOurSignatures() throws Exception {
    Ed25519.Signing key = Ed25519.Signing.generate();
    String compact =
        CompactJws.sign(
            Base64Url.encode("{\"alg\":\"EdDSA\",\"typ\":\"test+jwt\"}"),
            Json.createObjectBuilder().add("name", "Ä\u2028🂡\"\\").build(),
            key);
    JsonWebSignature jws = new JsonWebSignature();
    jws.setCompactSerialization(compact);
    jws.setKey(jwk("Ed25519", key.publicKey()).getPublicKey());
    assertThat(jws.verifySignature()).isTrue();
    assertThat(Json.createReader(new java.io.StringReader(jws.getPayload())).readObject())
        .containsEntry("name", Json.createValue("Ä\u2028🂡\"\\"));
  }

  @Test
  void withOurVerification() throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    byte[] message = {1, 2, 3};
    signature.update(message);
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] raw = java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    assertThat(Ed25519.Verifying.of(raw).verifies(message, signature.sign())).isTrue();
  }

  @Test
  void withOurEnvelopes() throws Exception {
    OctetKeyPairJsonWebKey receiver = OkpJwkGenerator.generateJwk("X25519");
    byte[] x = Base64Url.decode("x", (String) publicParameters(receiver).get("x"));
    JsonWebEncryption jwe = new JsonWebEncryption();
    jwe.setCompactSerialization(X25519Envelope.seal("{\"kty\":\"oct\"}", x));
    jwe.setKey(receiver.getPrivateKey());
    assertThat(jwe.getPlaintextString()).isEqualTo("{\"kty\":\"oct\"}");
    assertThat(jwe.getAlgorithmHeaderValue()).isEqualTo("ECDH-ES");
    assertThat(jwe.getEncryptionMethodHeaderParameter()).isEqualTo("A256GCM");
  }

  @Test
  void anEnvelopeIsNeverSealedToAPointOfSmallOrder() {
    assertThatThrownBy(() -> X25519Envelope.seal("secret", new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withTheThumbprintOfRfc8037() {
    assertThat(Thumbprint.of("Ed25519", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  private static PublicJsonWebKey jwk(String curve, byte[] x) throws Exception {
    return PublicJsonWebKey.Factory.newPublicJwk(
        Map.of("kty", "OKP", "crv", curve, "x", Base64Url.encode(x)));
  }

  private static Map<String, Object> publicParameters(OctetKeyPairJsonWebKey key) {
    return key.toParams(OctetKeyPairJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }
}
