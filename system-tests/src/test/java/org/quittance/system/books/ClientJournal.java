package org.quittance.system.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.Lines;

/**
 * What the clients know: each key is on disk before its request is sent, each answer after it came.
 * Opened again it goes on where the file ends.
 */
public final class ClientJournal implements AutoCloseable {

  private final FileChannel file;
  private final Map<String, Wish> wishes = new LinkedHashMap<>();

  public ClientJournal(Path path) {
    try {
      List<String> lines = Lines.whole(path);
      lines.forEach(this::remember);
      file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      // A line that a killed check left half written was never followed by a request.
      file.truncate(lines.stream().mapToLong(ClientJournal::bytes).sum());
      file.position(file.size());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Before each send, the first and every repetition. */
  public Wish sending(Asked asked) {
    return write(
        Map.of(
            "at", "send",
            "key", asked.key(),
            "kind", asked.kind().name(),
            "method", asked.method(),
            "token", asked.token(),
            "quantity", asked.quantity(),
            "amount", asked.amountMinor(),
            "purchase", asked.purchaseId()));
  }

  /** The connection was refused: no server has the request. */
  public void notSent(String key) {
    write(Map.of("at", "not-sent", "key", key));
  }

  /** The client will never ask again. */
  public void givingUp(String key) {
    write(Map.of("at", "give-up", "key", key));
  }

  /**
   * @param digest the SHA-256 of the BoxSet that came with it, or empty
   * @return whether an earlier answer to the same key said otherwise
   */
  public boolean answered(String key, String id, String digest) {
    boolean other = wish(key).answered(id, digest);
    write(Map.of("at", "answer", "key", key, "id", id, "digest", digest));
    return other;
  }

  /**
   * @return whether an earlier answer to the same key said otherwise
   */
  public boolean refused(String key, String code) {
    boolean other = wish(key).refused(code);
    write(Map.of("at", "refusal", "key", key, "code", code));
    return other;
  }

  public synchronized Wish wish(String key) {
    return wishes.get(key);
  }

  public synchronized List<Wish> wishes() {
    return List.copyOf(wishes.values());
  }

  /** What was sent and not answered. */
  public int inFlight() {
    return (int) wishes().stream().filter(Wish::isInFlight).count();
  }

  private synchronized Wish write(Map<String, Object> line) {
    String text = Json.text(line);
    try {
      file.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(false);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return remember(text);
  }

  private Wish remember(String text) {
    JsonNode line = Json.parse(text);
    String key = line.path("key").asText();
    if (line.path("at").asText().equals("send")) {
      wishes.computeIfAbsent(key, unknown -> new Wish(asked(line))).sent();
    }
    Wish wish = wishes.get(key);
    switch (line.path("at").asText()) {
      case "not-sent" -> wish.notSent();
      case "give-up" -> wish.giveUp();
      case "answer" -> wish.answered(line.path("id").asText(), line.path("digest").asText());
      case "refusal" -> wish.refused(line.path("code").asText());
      default -> wish.sent();
    }
    return wish;
  }

  private static long bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8).length + 1L;
  }

  private static Asked asked(JsonNode line) {
    return new Asked(
        Asked.Kind.valueOf(line.path("kind").asText()),
        line.path("key").asText(),
        line.path("method").asText(),
        line.path("token").asText(),
        line.path("quantity").asInt(),
        line.path("amount").asLong(),
        line.path("purchase").asText());
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
