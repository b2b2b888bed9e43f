package org.quittance.processor;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The double's memory on disk: a line of JSON for each thing it did, forced before the answer is
 * sent. A double that is started again on the same file goes on where the file ends.
 */
public final class Journal implements AutoCloseable {

  /** The kind of a line that only remembers an answer. */
  static final String ANSWER = "ANSWER";

  private final FileChannel file;

  Journal(Path path) {
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      // A line that a killed double left half written never became true.
      file.truncate(wholeLines(path));
      file.position(file.size());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Everything a journal says of money, oldest first; also while its double still writes. */
  public static List<Effect> read(Path path) {
    return lines(path).stream()
        .filter(line -> !line.getString("effect").equals(ANSWER))
        .map(Effect::of)
        .toList();
  }

  static List<JsonObject> lines(Path path) {
    var lines = new ArrayList<JsonObject>();
    try {
      byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
      String whole = new String(all, 0, wholeLines(all), StandardCharsets.UTF_8);
      whole.lines().map(line -> parse(path, line)).forEach(lines::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return lines;
  }

  void write(JsonObject line) {
    try {
      file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(false);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonObject parse(Path path, String line) {
    try {
      return Values.parse(line);
    } catch (JsonException damaged) {
      throw new IllegalStateException(path + " has a line that is no JSON: " + line, damaged);
    }
  }

  private static long wholeLines(Path path) throws IOException {
    return wholeLines(Files.readAllBytes(path));
  }

  private static int wholeLines(byte[] all) {
    int length = all.length;
    while (length > 0 && all[length - 1] != '\n') {
      length--;
    }
    return length;
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
