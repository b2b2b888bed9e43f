package org.quittance.terminal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.quittance.terminal.outcome.UsageMistake;

/** Files with documents that people name on the command line. */
final class DocumentFile {
  private static final long LARGEST_BYTES = 64L << 20;
  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private DocumentFile() {}

  /** The file of that name; what looks like an ID of the store is an ID, whatever lies around. */
  static Optional<Path> find(String word) {
    try {
      return word.matches(UUID)
          ? Optional.empty()
          : Optional.of(Path.of(word)).filter(Files::isRegularFile);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  static byte[] read(Path file) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
        return Files.readAllBytes(file);
      }
    } catch (IOException unreadable) {
      throw new UsageMistake("The file " + file + " cannot be read.");
    }
    throw new UsageMistake(file + " is not there, no file, or too large for a document.");
  }
}
