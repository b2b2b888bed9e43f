package org.quittance.terminal.content;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;

/**
 * Tink's streaming AEAD {@code AES256_GCM_HKDF_1MB} over a raw key: HKDF with SHA-256, derived keys
 * of 32 bytes, segments of 1 MiB. Built from the primitive itself, which spares a command-line
 * program the loading of Tink's registry and its keyset formats.
 */
final class Decipher {
  private static final int DERIVED_KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 1 << 20;
  private static final int BUFFER_BYTES = 256 * 1024;

  private final AesGcmHkdfStreaming aead;

  Decipher(byte[] key) {
    try {
      aead = new AesGcmHkdfStreaming(key, "HmacSha256", DERIVED_KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (InvalidAlgorithmParameterException impossible) {
      throw new IllegalStateException("A content key has 32 bytes.", impossible);
    }
  }

  /** The length of the ciphertext of so many plain bytes. */
  long ciphertextBytes(long plainBytes) {
    return aead.expectedCiphertextSize(plainBytes);
  }

  /**
   * Copies the plain content, one authenticated segment after the other, in constant memory.
   *
   * @param associatedData what the ciphertext must have been bound to
   * @throws CiphertextDamaged at the first segment that is not authentic
   * @throws IOException when the plain content cannot be written
   */
  void copy(InputStream ciphertext, byte[] associatedData, OutputStream plain) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream deciphered = aead.newDecryptingStream(ciphertext, associatedData)) {
      for (int length = read(deciphered, buffer); length >= 0; length = read(deciphered, buffer)) {
        plain.write(buffer, 0, length);
      }
    } catch (GeneralSecurityException damaged) {
      throw new CiphertextDamaged(damaged);
    }
  }

  private static int read(InputStream deciphered, byte[] buffer) throws CiphertextDamaged {
    try {
      return deciphered.read(buffer);
    } catch (IOException damaged) {
      throw new CiphertextDamaged(damaged);
    }
  }
}
