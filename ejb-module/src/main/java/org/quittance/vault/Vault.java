package org.quittance.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals secrets for the database under the master key (Tink AEAD, AES-256-GCM).
 *
 * <p>The context is the place the secret belongs to, such as {@code box-set/<id>}: sealed bytes
 * copied to another row do not open there.
 */
@ApplicationScoped
public class Vault {

  @Inject private MasterKey masterKey;

  /**
   * @param context where the secret belongs, the same text as for {@link #open}
   */
  public byte[] seal(byte[] plain, String context) {
    try {
      return masterKey.aead().encrypt(plain, bytes(context));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("Sealing '" + context + "' failed.", fault);
    }
  }

  /**
   * @throws SealBroken if the bytes are not what {@link #seal} gave for this very context
   */
  public byte[] open(byte[] sealed, String context) {
    try {
      return masterKey.aead().decrypt(sealed, bytes(context));
    } catch (GeneralSecurityException broken) {
      throw new SealBroken(context, broken);
    }
  }

  private static byte[] bytes(String context) {
    return context.getBytes(StandardCharsets.UTF_8);
  }
}
