package org.quittance.terminal.content;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden names a plain file has while it is made: {@code .<name>.<random>.part}. */
final class DraftNames {
  /** Longer than any living terminal pauses between two writes. */
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

  /** A part of the name will do; with all of it the draft's name could be too long. */
  private static final int NAME_CHARS_KEPT = 40;

  private final Path folder;
  private final String start;

  DraftNames(Path target) {
    String kept =
        target
            .getFileName()
            .toString()
            .codePoints()
            .limit(NAME_CHARS_KEPT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    this.folder = target.toAbsolutePath().getParent();
    this.start = "." + kept + ".";
  }

  Path fresh() {
    return folder.resolve(start + UUID.randomUUID().toString().substring(0, 8) + ".part");
  }

  /** Removes what a killed terminal could not remove itself. */
  void removeAbandoned() throws IOException {
    Instant limit = Instant.now().minus(ABANDONED_AFTER);
    Pattern ours = Pattern.compile(Pattern.quote(start) + "[0-9a-f]{8}\\.part");
    try (DirectoryStream<Path> drafts =
        Files.newDirectoryStream(
            folder, file -> ours.matcher(file.getFileName().toString()).matches())) {
      for (Path draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
          Files.deleteIfExists(draft);
        }
      }
    }
  }
}
