package org.quittance.system.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Files of any size whose blocks all differ, and their hashes. */
final class Filler {

  private static final int BLOCK = 1 << 20;

  private Filler() {}

  static Path write(Path file, long bytes) {
    byte[] block = new byte[BLOCK];
    new Random(bytes).nextBytes(block);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long at = 0; at < bytes; at += BLOCK) {
        ByteBuffer.wrap(block).putLong(at);
        out.write(block, 0, (int) Math.min(BLOCK, bytes - at));
      }
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String sha256(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in =
          new DigestInputStream(
              new BufferedInputStream(Files.newInputStream(file), BLOCK), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
