package org.quittance.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An unpacked Payara Server, and its {@code asadmin}. */
final class PayaraHome {

  static final String VERSION = "6.2025.10";

  /** To deploy can take long where much else is at work; the default is ten minutes. */
  private static final String LONGEST_MILLIS = "3600000";

  private final Path root;

  private PayaraHome(Path root) {
    this.root = root;
  }

  /**
   * @throws StartRefused if there is none, or one of another version
   */
  static PayaraHome at(Path given) throws StartRefused {
    Path root = given.toAbsolutePath().normalize();
    var version = new Properties();
    try (var file =
        Files.newBufferedReader(
            root.resolve("glassfish/config/branding/glassfish-version.properties"),
            StandardCharsets.UTF_8)) {
      version.load(file);
    } catch (IOException absent) {
      throw new StartRefused(
          "payara-missing",
          "There is no Payara Server in "
              + root
              + ". Name the directory that has 'glassfish' and 'bin' in it.");
    }
    String found =
        String.join(
            ".",
            version.getProperty("major_version", "?"),
            version.getProperty("minor_version", "?"),
            version.getProperty("update_version", "?"));
    if (!found.equals(VERSION)) {
      throw new StartRefused(
          "payara-version",
          version.getProperty("product_name", "The server")
              + " in "
              + root
              + " is "
              + found
              + ", and Quittance is proven on "
              + VERSION
              + " only. Unpack that version and name it.");
    }
    return new PayaraHome(root);
  }

  Path root() {
    return root;
  }

  Path domain(String name) {
    return root.resolve("glassfish/domains").resolve(name);
  }

  /**
   * Runs one command and gives back its words.
   *
   * @throws StartRefused in the server's words, if it failed
   */
  String asadmin(String... words) throws IOException, InterruptedException, StartRefused {
    String output = tryAsadmin(words);
    requireDone(output);
    return output;
  }

  /** A file of commands goes on after one that failed, and ends as if all was well. */
  static void requireDone(String output) throws StartRefused {
    if (output.contains(" failed.")) {
      throw new StartRefused(
          "install-failed",
          "Payara Server did not do as told: " + output.replaceAll("\\s+", " ") + ".");
    }
  }

  /** Runs one command that may fail. */
  String tryAsadmin(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-jar", root.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().putIfAbsent("AS_ADMIN_READTIMEOUT", LONGEST_MILLIS);
    Process process = builder.start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? output : output + " Command " + words[0] + " failed.";
  }
}
