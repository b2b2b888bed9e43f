package org.quittance.terminal.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** A file on its way out, counted and digested as it passes. */
final class SentFile {
  private final Path file;
  private final LongConsumer passed;
  private volatile long bytes;
  private MessageDigest digest;

  SentFile(Path file, LongConsumer passed) {
    this.file = file;
    this.passed = passed;
  }

  /** Opens the file from its start; a second time when the connection had to be made again. */
  InputStream open() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
      bytes = 0;
      return new Counted(Files.newInputStream(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        bytes += read;
        passed.accept(bytes);
      }
      return read;
    }
  }
}
