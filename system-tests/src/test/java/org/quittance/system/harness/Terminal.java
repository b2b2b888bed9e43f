package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The client terminal as somebody at a keyboard uses it: one process for each command. */
public final class Terminal {

  private final Path home;
  private final String server;
  private final String user;

  /**
   * @param home the terminal's own folder
   * @param server the address it is given
   * @param user a demo account; its password is {@code demo}
   */
  public Terminal(Path home, String server, String user) {
    this.home = home;
    this.server = server;
    this.user = user;
  }

  /** The same terminal with another server address. */
  public Terminal at(String otherServer) {
    return new Terminal(home, otherServer, user);
  }

  /** Runs a command to its end. */
  public TerminalRun run(String... command) {
    return launch(command).await();
  }

  /** Runs a command with {@code --json} to its end, which must be success. */
  public com.fasterxml.jackson.databind.JsonNode json(String... command) {
    var all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(command));
    TerminalRun run = run(all.toArray(String[]::new));
    if (run.exitCode() != 0) {
      throw new AssertionError(String.join(" ", command) + " ended " + run);
    }
    return Json.parse(run.output());
  }

  /** Starts a command and returns at once. */
  public TerminalRun launch(String... command) {
    var all = new ArrayList<>(List.of(Built.java(), "-Xmx512m", "-XX:+UseSerialGC", "-jar"));
    all.addAll(List.of(Built.terminal().toString(), "--home", home.toString()));
    all.addAll(List.of("--server", server));
    all.addAll(List.of(command));
    try {
      Path folder = Workspace.fresh("terminal-runs/" + System.nanoTime());
      var builder = new ProcessBuilder(all);
      builder.environment().put("QUITTANCE_USER", user);
      builder.environment().put("QUITTANCE_PASSWORD", "demo");
      builder.redirectOutput(folder.resolve("out").toFile());
      builder.redirectError(folder.resolve("err").toFile());
      return new TerminalRun(Children.adopt(builder.start()), folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
