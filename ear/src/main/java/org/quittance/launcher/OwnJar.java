package org.quittance.launcher;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;

/** What rides inside the server's one jar. */
final class OwnJar {

  /** The application. */
  static final String EAR = "quittance.ear";

  private static final String LIBRARIES = "MICRO-INF/lib/";
  private static final String LAUNCHER = "org/quittance/launcher/";

  private OwnJar() {}

  /** Names of the database drivers' entries. */
  static List<String> drivers() throws IOException {
    return entries(LIBRARIES);
  }

  /** Name of the entry of one driver. */
  static String driver(String name) throws IOException {
    return drivers().stream()
        .filter(entry -> entry.startsWith(LIBRARIES + name))
        .findFirst()
        .orElseThrow(() -> new FileNotFoundException("This build has no driver " + name));
  }

  /** Names of the launcher's own classes. */
  static List<String> launcher() throws IOException {
    return entries(LAUNCHER);
  }

  static void copy(String entry, Path to) throws IOException {
    try (InputStream packed = open(entry)) {
      Files.copy(packed, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static InputStream open(String entry) throws IOException {
    InputStream packed = OwnJar.class.getResourceAsStream("/" + entry);
    if (packed == null) {
      throw new FileNotFoundException("This build has no " + entry + " in it.");
    }
    return packed;
  }

  private static List<String> entries(String folder) throws IOException {
    try (var jar = new JarFile(place().toFile())) {
      return jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
          .map(java.util.zip.ZipEntry::getName)
          .toList();
    }
  }

  private static Path place() throws IOException {
    try {
      return Path.of(OwnJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IOException(broken);
    }
  }
}
