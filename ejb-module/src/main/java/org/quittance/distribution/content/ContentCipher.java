package org.quittance.distribution.content;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.quittance.shared.InvalidRequest;
import org.quittance.vault.jose.Sha256;

/**
 * Enciphers a stream into a file by Tink's streaming AEAD, {@code AES256_GCM_HKDF_1MB}: two buffers
 * of 1 MiB, whatever the size of the file.
 */
final class ContentCipher {

  private final StreamingAead cipher;
  private final byte[] associatedData;

  /**
   * @param key 32 random bytes, for this version alone
   */
  ContentCipher(ContentVersion id, byte[] key) {
    this.associatedData = id.path().getBytes(StandardCharsets.UTF_8);
    try {
      AesGcmHkdfStreamingKey raw =
          AesGcmHkdfStreamingKey.create(
              PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
              SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()));
      this.cipher =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(raw).withFixedId(1).makePrimary())
              .build()
              .getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The content cipher is not to be had.", fault);
    }
  }

  /**
   * Writes the enciphered stream to a new file and forces it to the disk.
   *
   * @throws InvalidRequest if the stream is empty or breaks off
   * @throws UncheckedIOException if the file cannot be written
   */
  EncipheredFile encipher(InputStream plain, Path target) {
    MessageDigest plainDigest = Sha256.digest();
    MessageDigest cipherDigest = Sha256.digest();
    try (FileChannel file =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(file), cipherDigest);
      long bytes;
      try (OutputStream enciphering = cipher.newEncryptingStream(leftOpen(out), associatedData)) {
        bytes = copy(plain, enciphering, plainDigest);
      }
      file.force(true);
      return new EncipheredFile(bytes, hex(plainDigest), file.size(), hex(cipherDigest));
    } catch (IOException notWritten) {
      throw new UncheckedIOException("The content cannot be written to the disk.", notWritten);
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("The content cannot be enciphered.", fault);
    }
  }

  private static long copy(InputStream plain, OutputStream enciphering, MessageDigest digest)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long bytes = 0;
    for (int n = read(plain, buffer, bytes); n >= 0; n = read(plain, buffer, bytes)) {
      digest.update(buffer, 0, n);
      enciphering.write(buffer, 0, n);
      bytes += n;
    }
    if (bytes == 0) {
      throw new InvalidRequest("The file is empty: a license to open nothing cannot be sold.");
    }
    return bytes;
  }

  private static int read(InputStream plain, byte[] buffer, long before) {
    try {
      return plain.read(buffer);
    } catch (IOException cut) {
      throw new InvalidRequest("The upload broke off after " + before + " bytes; nothing is kept.");
    }
  }

  /** The enciphering stream closes what it writes to, but the file must be forced after it. */
  private static OutputStream leftOpen(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
