package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Payara Server of one data directory, beside it, installed by the product's own script. Its
 * process is then started without {@code asadmin} in between, so that it can be killed like any
 * other.
 */
final class PayaraServer {

  private static final List<String> SHORT_LIFE =
      List.of("-XX:+UseSerialGC", ServerOptions.SHORT_LIFE);

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

  /** What an installation depends on; all else is read at each start. */
  private String facts() {
    var installed = new TreeMap<>(options.properties());
    installed.keySet().removeIf(key -> !key.matches("quittance\\.(node|database\\..*)"));
    return options.port() + " " + options.demo() + " " + installed;
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
    run(command, String.join(" ", SHORT_LIFE));
    run(asadmin("stop-domain", "quittance"), "");
    Files.writeString(startCommand(), run(asadmin("start-domain", "--dry-run", "quittance"), ""));
    Files.writeString(home.resolve("installed"), facts());
  }

  /** Made once: asking for it costs as much time as a tenth of a start. */
  private Path startCommand() {
    return home.resolve("start-command");
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
  private List<String> command() throws IOException {
    List<String> command =
        new ArrayList<>(
            Files.readAllLines(startCommand()).stream()
                .skip(1)
                .takeWhile(word -> !word.isBlank())
                .map(String::strip)
                .toList());
    int password = command.indexOf("-read-stdin"); // Whatever its value, it would wait for one.
    command.subList(password, password + 2).clear();
    int at = 1;
    if (!options.longLived()) {
      command.addAll(at, SHORT_LIFE);
      at += SHORT_LIFE.size();
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

  /**
   * Runs a command to its end.
   *
   * @param options of its JVM and of all that it starts
   */
  private static String run(List<String> command, String options) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      if (!options.isEmpty()) {
        builder.environment().put("JAVA_TOOL_OPTIONS", options);
      }
      Process process = Children.adopt(builder.start());
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
