package org.quittance.terminal.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.quittance.terminal.api.Downloads;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.outcome.VerificationFailed;

/**
 * A ciphertext as far as it has come. Beside it stands the entity tag it came under, so that
 * another run never joins the halves of two different files.
 */
final class PartialFile implements Downloads.Sink, AutoCloseable {
  private final Ciphertext wanted;
  private final Progress progress;
  private final FileChannel channel;
  private final Path tagFile;

  PartialFile(Ciphertext wanted, Progress progress) throws IOException {
    this.wanted = wanted;
    this.progress = progress;
    this.tagFile = wanted.file().resolveSibling(wanted.file().getFileName() + ".etag");
    this.channel =
        FileChannel.open(wanted.file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (strongTag().isEmpty() || channel.size() > wanted.bytes()) {
      channel.truncate(0);
    }
    channel.position(channel.size());
  }

  /** Bytes that are here; they count only under their tag. */
  long size() throws IOException {
    return channel.size();
  }

  boolean isComplete() throws IOException {
    return size() == wanted.bytes();
  }

  Optional<String> strongTag() throws IOException {
    return Files.exists(tagFile)
        ? Optional.of(Files.readString(tagFile, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** Begins anew. */
  void clear() throws IOException {
    channel.truncate(0);
    Files.deleteIfExists(tagFile);
  }

  /** Removes the ciphertext with its tag. */
  static void remove(Path file) throws IOException {
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".etag"));
    Files.deleteIfExists(file);
  }

  @Override
  public void begin(long from, Optional<String> strongTag) throws IOException {
    if (from > channel.size()) {
      throw new VerificationFailed(
          "range-wrong", "The server skipped a part of the content. Repeat the command.");
    }
    channel.truncate(from);
    channel.position(from);
    if (from == 0) {
      Files.deleteIfExists(tagFile);
      if (strongTag.isPresent()) {
        Files.writeString(tagFile, strongTag.get(), StandardCharsets.UTF_8);
      }
    }
  }

  @Override
  public void take(byte[] buffer, int length) throws IOException {
    if (channel.position() + length > wanted.bytes()) {
      clear();
      throw new VerificationFailed(
          "content-length-wrong",
          "The server sent more than the license promises. Nothing was kept of it; ask the store.");
    }
    ByteBuffer rest = ByteBuffer.wrap(buffer, 0, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    progress.at(wanted.name(), channel.position(), wanted.bytes());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
