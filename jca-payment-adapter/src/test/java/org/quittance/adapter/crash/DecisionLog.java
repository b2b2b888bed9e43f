package org.quittance.adapter.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** The coordinator's memory: the transactions it decided to commit. Any other is rolled back. */
final class DecisionLog {
  private final Path file;

  DecisionLog(Path file) {
    this.file = file;
  }

  /** Durable when it returns. */
  void decide(byte[] transaction) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      String line = HexFormat.of().formatHex(transaction) + "\n";
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  boolean isDecided(byte[] transaction) throws IOException {
    return Files.exists(file)
        && Files.readAllLines(file).contains(HexFormat.of().formatHex(transaction));
  }
}
