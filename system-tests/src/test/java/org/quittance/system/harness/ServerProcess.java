package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One server process on one data directory. Life cycle: launched, ready once it printed so, and
 * ended by {@link #stop}, by {@link #killHard}, or by itself; it never outlives the tests.
 */
public final class ServerProcess implements AutoCloseable {

  /** The longest start that is waited for. */
  public static final Duration START = Duration.ofMinutes(8);

  private final Path data;
  private final ServerOptions options;
  private final Process process;
  private final Path output;
  private final Path errors;

  private ServerProcess(
      Path data, ServerOptions options, Process process, Path output, Path errors) {
    this.data = data;
    this.options = options;
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  /** Starts a server and returns once it is ready. */
  public static ServerProcess start(Path data, ServerOptions options) {
    ServerProcess server = launch(data, options);
    server.awaitReady(START);
    return server;
  }

  /** Starts a server and returns at once; its output goes to files beside the data directory. */
  public static ServerProcess launch(Path data, ServerOptions options) {
    List<String> command =
        options.runtime() == ServerRuntime.SERVER
            ? PayaraServer.command(data, options)
            : options.command(data);
    return launch(data, options, "server-" + options.port(), command);
  }

  /** Runs a job on a data directory, in the server that holds it or in one of its own. */
  public static ServerProcess job(Path data, String name) {
    ServerOptions options = ServerOptions.demoShop();
    return launch(data, options, "job-" + name + "-" + options.port(), options.job(data, name));
  }

  private static ServerProcess launch(
      Path data, ServerOptions options, String name, List<String> command) {
    Path output = data.resolveSibling(name + ".out");
    Path errors = data.resolveSibling(name + ".err");
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      return new ServerProcess(data, options, Children.adopt(process), output, errors);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * @throws NotReady with the end of the logs, if the server is not ready in time
   */
  public void awaitReady(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        String why = process.isAlive() ? "is not ready after " + most : "ended " + exitCode();
        killHard();
        throw new NotReady("The server on " + data + " " + why + logs());
      }
      Pause.millis(100);
    }
  }

  /** Whether it printed its {@code ready} line, or says so at its address where it prints none. */
  public boolean isReady() {
    if (options.runtime() == ServerRuntime.SERVER) {
      return Api.at(url()).answersOk("/health/ready");
    }
    return output().contains("ready " + url() + "\n");
  }

  public long pid() {
    return process.pid();
  }

  /** Ends the server of an earlier life of a check that was killed, if it still runs. */
  public static void endEarlierLife(long pid, Path data) {
    ProcessHandle.of(pid)
        .filter(left -> left.info().commandLine().orElse("").contains(data.toString()))
        .ifPresent(Children::end);
  }

  /** {@code http://localhost:N}. */
  public String url() {
    return "http://localhost:" + options.port();
  }

  public Path data() {
    return data;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Everything it printed on standard output. */
  public String output() {
    return Lines.all(output);
  }

  /** Everything it printed on standard error. */
  public String errors() {
    return Lines.all(errors);
  }

  /** What {@code kill -9} does; returns when the process is gone. */
  public void killHard() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(30));
  }

  /** SIGTERM; returns when the process is gone, or kills it after a minute. */
  public void stop() {
    process.destroy();
    if (!awaitEnd(Duration.ofSeconds(60))) {
      killHard();
    }
  }

  /** Waits for the process to end by itself; false if it did not in that time. */
  public boolean awaitEnd(Duration most) {
    try {
      return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The exit code of a process that ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** The end of everything the server wrote, for a failure's message. */
  public String logs() {
    Path log = data.resolve("log").resolve("server.log");
    return "\n" + String.join("\n", Lines.tail(output), Lines.tail(errors), Lines.tail(log));
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  /** A server ended, or was ended, before it got ready. */
  public static final class NotReady extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotReady(String why) {
      super(why);
    }
  }
}
