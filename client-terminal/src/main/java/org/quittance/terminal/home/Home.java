package org.quittance.terminal.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;

/** The terminal's own directory; files appear in it whole, forced to disk, for the owner only. */
public final class Home {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,127}");
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path directory;

  /**
   * @param directory made at first use
   */
  public Home(Path directory) {
    this.directory = directory;
  }

  /** Whether the text can be a name of ours: letters, digits, hyphens; never a path. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A name of ours for what is no ID, such as an address: its digest. */
  static String nameFor(String... parts) {
    try {
      byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  /** Where it is, as it was named. */
  public Path directory() {
    return directory;
  }

  /** The names of the JSON files in a directory of ours, in no order; none if it is not there. */
  List<String> names(String folder) {
    Path within = directory.resolve(folder);
    try (Stream<Path> files = Files.list(within)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .toList();
    } catch (NoSuchFileException absent) {
      return List.of();
    } catch (IOException failed) {
      throw unusable(within, failed);
    }
  }

  /** A directory of ours, made when it is not there. */
  public Path folder(String name) {
    Path folder = directory.resolve(name);
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
      return folder;
    } catch (IOException failed) {
      throw unusable(folder, failed);
    }
  }

  /** The bytes of a file of ours, if it is there. */
  Optional<byte[]> read(String folder, String name) {
    Path file = directory.resolve(folder).resolve(name);
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failed) {
      throw unusable(file, failed);
    }
  }

  /** The JSON object in a file of ours, if it is there. */
  Optional<Fields> readJson(String folder, String name) {
    Optional<byte[]> bytes = read(folder, name);
    try {
      return bytes.isPresent() ? Optional.of(Fields.parse(bytes.get())) : Optional.empty();
    } catch (MalformedJson damaged) {
      throw damaged(folder, name);
    }
  }

  /** What to say when a file of ours does not hold what we wrote. */
  Refused damaged(String folder, String name) {
    Path file = directory.resolve(folder).resolve(name);
    return new Refused(
        "home-damaged",
        "The file " + file + " is damaged. Restore it from a backup, or move it away.");
  }

  /**
   * Writes a file whole: under another name first, forced, renamed, and the directory forced, so
   * that after a crash there is the old file or the new one.
   */
  void write(String folder, String name, byte[] bytes) {
    Path into = folder(folder);
    Path file = into.resolve(name);
    Path draft = into.resolve("." + name + "." + UUID.randomUUID());
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      try (FileChannel channel = FileChannel.open(draft, fresh, ownerOnly("rw-------"))) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(into);
    } catch (IOException failed) {
      throw unusable(file, failed);
    }
  }

  /** Makes renames in the directory durable; elsewhere than on POSIX a directory has no channel. */
  public static void forceDirectory(Path directory) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** What to say when a file of ours cannot be read or written. */
  public static Refused unusable(Path file, IOException cause) {
    String reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return new Refused(
        "home-unusable",
        file + " cannot be read or written (" + reason + "). Check --home, its rights and space.");
  }

  private static FileAttribute<?>[] ownerOnly(String rights) {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
