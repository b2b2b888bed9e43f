package org.quittance.system.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the clients know: each key is on disk before its request is sent, each answer after it came.
 */
final class Journal implements AutoCloseable {

  private final FileChannel file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A key and what was answered to it, if anything was. */
  private static final class Entry {
    private boolean reachedServer = true;
    private String purchaseId;
  }

  Journal(Path path) {
    try {
      file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  synchronized void sending(String key) {
    write("send " + key);
    entries.putIfAbsent(key, new Entry());
  }

  /** The connection was refused: no server has the request. */
  synchronized void notSent(String key) {
    write("not-sent " + key);
    entries.get(key).reachedServer = false;
  }

  /**
   * @return the purchase ID of an earlier, different answer to the same key
   */
  synchronized Optional<String> answered(String key, String purchaseId) {
    write("answer " + key + " " + purchaseId);
    Entry entry = entries.get(key);
    String before = entry.purchaseId;
    entry.purchaseId = purchaseId;
    return Optional.ofNullable(before).filter(earlier -> !earlier.equals(purchaseId));
  }

  /** Keys that were sent and not answered. */
  synchronized List<String> inFlight() {
    return unanswered().stream().filter(key -> entries.get(key).reachedServer).toList();
  }

  /** Keys without an answer, sent or not. */
  synchronized List<String> unanswered() {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().purchaseId == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized List<String> keys() {
    return new ArrayList<>(entries.keySet());
  }

  synchronized Optional<String> purchaseOf(String key) {
    return Optional.ofNullable(entries.get(key).purchaseId);
  }

  private void write(String line) {
    try {
      file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(false);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
