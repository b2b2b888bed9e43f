package org.quittance.terminal.device;

import java.security.PrivateKey;
import java.util.Base64;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.VerificationFailed;

/** Opens content keys that a license enciphers to this device (JWE, ECDH-ES with A256GCM). */
public final class ContentKeyOpener {
  private static final int KEY_BYTES = 32;

  private final PrivateKey receiving;

  ContentKeyOpener(PrivateKey receiving) {
    this.receiving = receiving;
  }

  /**
   * The 32 bytes of the content key.
   *
   * @throws VerificationFailed if it is not enciphered to this device or not a content key
   */
  public byte[] open(String jwe) {
    try {
      JsonWebEncryption envelope = new JsonWebEncryption();
      envelope.setAlgorithmConstraints(only(KeyManagementAlgorithmIdentifiers.ECDH_ES));
      envelope.setContentEncryptionAlgorithmConstraints(
          only(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
      envelope.setCompactSerialization(jwe);
      envelope.setKey(receiving);
      Fields jwk = Fields.parse(envelope.getPlaintextBytes());
      byte[] key = Base64.getUrlDecoder().decode(jwk.text("k"));
      if (jwk.text("kty").equals("oct") && key.length == KEY_BYTES) {
        return key;
      }
    } catch (JoseException | MalformedJson | IllegalArgumentException closed) {
      throw unusable();
    }
    throw unusable();
  }

  private static AlgorithmConstraints only(String algorithm) {
    return new AlgorithmConstraints(ConstraintType.PERMIT, algorithm);
  }

  private static VerificationFailed unusable() {
    return new VerificationFailed(
        "content-key-unusable",
        "The license holds a content key that this device cannot open. Nothing was written; repeat"
            + " the command, and ask the store if it stays so.");
  }
}
