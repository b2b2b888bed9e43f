package org.quittance.terminal.content;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.quittance.terminal.home.Home;

/**
 * A plain file in the making. It has a hidden name until its length and digest are proven; closed
 * before that, it vanishes, and nothing ever stands under the final name.
 */
final class PlainFile implements AutoCloseable {
  private final Path target;
  private final Path draft;
  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private long bytes;

  PlainFile(Path target) throws IOException {
    this.target = target;
    DraftNames names = new DraftNames(target);
    names.removeAbandoned();
    this.draft = names.fresh();
    this.channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    draft.toFile().deleteOnExit(); // A terminated process leaves no half of a paid file behind.
  }

  /** Where the plain bytes go. */
  OutputStream out() {
    return new FilterOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
      }
    };
  }

  /** Gives the file its name if it is what was promised; says whether it is. */
  boolean finish(long promisedBytes, String promisedSha256) throws IOException {
    if (bytes != promisedBytes || !hex(digest).equalsIgnoreCase(promisedSha256)) {
      return false;
    }
    channel.force(true);
    channel.close();
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    Home.forceDirectory(target.toAbsolutePath().getParent());
    return true;
  }

  /** Whether a file is there with just this length and digest. */
  static boolean holds(Path file, long promisedBytes, String promisedSha256) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != promisedBytes) {
      return false;
    }
    MessageDigest digest = sha256();
    try (var in = Files.newInputStream(file)) {
      byte[] buffer = new byte[256 * 1024];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return hex(digest).equalsIgnoreCase(promisedSha256);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }
}
