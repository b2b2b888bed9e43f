package org.quittance.distribution.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The folder of ciphertexts: {@code quittance.content.directory}, by default {@code
 * ${quittance.data}/content}. A file arrives in {@code incoming} under its node's name and gets its
 * own name once its row is committed.
 */
@ApplicationScoped
class ContentFiles {

  private final Path directory = configuredDirectory();
  private final String arriving =
      "."
          + ConfigProvider.getConfig()
              .getOptionalValue("quittance.node", String.class)
              .orElse("quittance")
          + ".part";

  /** Where the ciphertext lies. The last digits of a time-ordered ID spread, the first do not. */
  public Path ciphertext(ContentVersion id) {
    String content = id.content().toString();
    return directory
        .resolve(content.substring(content.length() - 2))
        .resolve(content + "-" + id.version() + ".enc");
  }

  /** Where the ciphertext is written at first. */
  public Path incoming(ContentVersion id) {
    Path folder = directory.resolve("incoming");
    try {
      Files.createDirectories(folder);
    } catch (IOException notWritable) {
      throw new UncheckedIOException("The content directory cannot be written.", notWritable);
    }
    return folder.resolve(id.content() + "-" + id.version() + arriving);
  }

  /** Gives the ciphertext its name, for good. */
  public void publish(ContentVersion id) {
    Path target = ciphertext(id);
    try {
      Files.createDirectories(target.getParent());
      Files.move(incoming(id), target, StandardCopyOption.ATOMIC_MOVE);
      force(target.getParent());
      force(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException("The content cannot be given its name.", failed);
    }
  }

  /** Removes what arrived, if it is there. */
  public void discard(ContentVersion id) {
    try {
      Files.deleteIfExists(incoming(id));
    } catch (IOException failed) {
      throw new UncheckedIOException("An unfinished content cannot be removed.", failed);
    }
  }

  /** What this node received and has neither published nor discarded. */
  public List<ContentVersion> unfinished() {
    Path folder = directory.resolve("incoming");
    List<ContentVersion> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Pattern name = Pattern.compile("([0-9a-f-]{36})-([0-9]{1,9})" + Pattern.quote(arriving));
      try (var files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          Matcher match = name.matcher(file.getFileName().toString());
          if (match.matches()) {
            found.add(
                new ContentVersion(
                    UUID.fromString(match.group(1)), Integer.parseInt(match.group(2))));
          }
        }
      } catch (IOException failed) {
        throw new UncheckedIOException("The content directory cannot be read.", failed);
      }
    }
    return found;
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static Path configuredDirectory() {
    Config config = ConfigProvider.getConfig();
    return config
        .getOptionalValue("quittance.content.directory", String.class)
        .map(Path::of)
        .orElseGet(() -> Path.of(config.getValue("quittance.data", String.class), "content"))
        .toAbsolutePath();
  }
}
