package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Payara Server of one data directory, beside it, installed by the product's own script. Its
 * process is then started without {@code asadmin} in between, so that it can be killed like any
 * other.
 */
final class PayaraServer {

  private final Path data;
  private final Path home;
  private final ServerOptions options;

  private PayaraServer(Path data, ServerOptions options) {
    this.data = data.toAbsolutePath();
    this.home = this.data.resolveSibling(this.data.getFileName() + "-payara");
    this.options = options;
  }

  /** The command of the server's process; installs the server first if it is not there yet. */
  static List<String> command(Path data, ServerOptions options) {
    var server = new PayaraServer(data, options);
    try {
      server.writeSettings();
      if (!server.isInstalled()) {
        server.install();
      }
      return server.command();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean isInstalled() throws IOException {
    Path mark = home.resolve("installed");
    return Files.exists(mark) && Files.readString(mark).equals(facts());
  }

  /** What an installation depends on. */
  private String facts() {
    return options.port() + " " + options.demo() + " " + options.properties();
  }

  private void install() throws IOException {
    if (!Files.exists(home)) {
      copyLinked(Built.payara(), home);
    }
    var command = new ArrayList<>(List.of("bash", Built.installer().toString(), home.toString()));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of("--port", Integer.toString(options.port())));
    command.addAll(List.of("--admin-port", Integer.toString(Ports.free())));
    command.addAll(List.of("--config", settings().toString()));
    if (options.demo()) {
      command.add("--demo");
    }
    run(command);
    run(asadmin("stop-domain", "quittance"));
    Files.writeString(home.resolve("installed"), facts());
  }

  private Path settings() {
    return data.resolveSibling(data.getFileName() + ".properties");
  }

  private void writeSettings() throws IOException {
    var settings = new Properties();
    for (Map.Entry<String, String> property : options.properties().entrySet()) {
      if (property.getKey().startsWith("quittance.")) {
        settings.put(property.getKey(), property.getValue());
      }
    }
    Files.createDirectories(data.getParent());
    try (var writer = Files.newBufferedWriter(settings())) {
      settings.store(writer, null);
    }
  }

  /** The server's own start command, made by {@code asadmin}, with what the options add. */
  private List<String> command() {
    List<String> dumped = run(asadmin("start-domain", "--dry-run", "quittance")).lines().toList();
    List<String> command =
        new ArrayList<>(
            dumped.stream().skip(1).takeWhile(word -> !word.isBlank()).map(String::strip).toList());
    int password = command.indexOf("-read-stdin");
    command.set(password + 1, "false");
    int at = 1;
    if (!options.longLived()) {
      command.add(at++, ServerOptions.SHORT_LIFE);
    }
    if (options.agent() != null) {
      command.add(at++, options.agent());
    }
    for (Map.Entry<String, String> property : options.properties().entrySet()) {
      command.add(at++, "-D" + property.getKey() + "=" + property.getValue());
    }
    return command;
  }

  private List<String> asadmin(String... words) {
    var command = new ArrayList<>(List.of(Built.java(), "-jar"));
    command.add(home.resolve("glassfish/lib/client/appserver-cli.jar").toString());
    command.addAll(List.of(words));
    return command;
  }

  private static String run(List<String> command) {
    try {
      Process process =
          Children.adopt(new ProcessBuilder(command).redirectErrorStream(true).start());
      String output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Links the files that nobody changes, without the domains, which are written to. */
  private static void copyLinked(Path from, Path to) throws IOException {
    Path domains = from.resolve("glassfish/domains");
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path entry : tree.filter(path -> !path.startsWith(domains)).toList()) {
        Path copy = to.resolve(from.relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(copy);
        } else {
          Files.createLink(copy, entry);
        }
      }
    }
    Files.createDirectories(to.resolve("glassfish/domains"));
  }
}
