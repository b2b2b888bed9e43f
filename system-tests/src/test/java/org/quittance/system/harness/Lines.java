package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process wrote to a file. */
public final class Lines {

  private static final int SHOWN = 30;

  private Lines() {}

  static String all(Path file) {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The lines that are complete; the last one may still be being written, or never was. */
  public static List<String> whole(Path file) {
    String text = all(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  static String tail(Path file) {
    List<String> lines = all(file).lines().toList();
    return "--- end of "
        + file
        + "\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
  }
}
