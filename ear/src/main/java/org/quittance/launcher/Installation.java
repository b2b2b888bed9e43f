package org.quittance.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * What an installation on Payara Server leaves in its domain's folder, and finds there again at
 * each start.
 */
final class Installation {

  /** Properties of the lifecycle module. */
  static final String DATA = "data";

  static final String CONFIG = "config";
  static final String PORT = "port";
  static final String FOLDER = "folder";

  private static final String COMMANDS = "commands.txt";
  private static final String UNDER_WAY = "installing";

  private Installation() {}

  /** The launcher's classes, for the lifecycle module. */
  static Path launcher(Path folder) {
    return folder.resolve("quittance-launcher.jar");
  }

  static Path application(Path folder) {
    return folder.resolve(OwnJar.EAR);
  }

  /** Writes everything the server needs out of this jar. */
  static void write(Path folder, Path libraries) throws IOException {
    Files.createDirectories(folder);
    OwnJar.copy(OwnJar.EAR, application(folder));
    for (String driver : OwnJar.drivers()) {
      OwnJar.copy(driver, libraries.resolve(driver.substring(driver.lastIndexOf('/') + 1)));
    }
    try (var jar = new JarOutputStream(Files.newOutputStream(launcher(folder)))) {
      for (String name : OwnJar.launcher()) {
        jar.putNextEntry(new JarEntry(name));
        try (var packed = OwnJar.open(name)) {
          packed.transferTo(jar);
        }
        jar.closeEntry();
      }
    }
  }

  /** While this lasts, a start of the server opens nothing. */
  static void begin(Path folder, Settings settings, DataDirectory data)
      throws IOException, StartRefused {
    Files.write(commands(folder), lines(settings, data));
    Files.writeString(folder.resolve(UNDER_WAY), "");
  }

  /** The file of the commands that make the server fit. */
  static Path commands(Path folder) {
    return folder.resolve(COMMANDS);
  }

  static void end(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(UNDER_WAY));
  }

  static boolean isUnderWay(Path folder) {
    return Files.exists(folder.resolve(UNDER_WAY));
  }

  /**
   * @throws StartRefused if pools and transaction log would be others than those installed
   */
  static void requireSame(Path folder, Settings settings, DataDirectory data)
      throws StartRefused, IOException {
    if (!Files.readAllLines(commands(folder)).equals(lines(settings, data))) {
      throw new StartRefused(
          "settings-changed",
          "Node name, database, data directory or quittance.request.bound are not those this server"
              + " was installed with."
              + " Run install.sh again with the new settings, or set the old ones.");
    }
  }

  /** The commands that make the server fit, in the form of asadmin's multimode. */
  static List<String> lines(Settings settings, DataDirectory data) throws StartRefused {
    var lines = new ArrayList<String>();
    for (String setting : TransactionService.settings(settings, data)) {
      lines.add(line(List.of("set", setting)));
    }
    for (List<String> command : new DatabasePools(settings, data).commands()) {
      lines.add(line(command));
    }
    return lines;
  }

  static String line(List<String> words) {
    return words.stream()
        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
