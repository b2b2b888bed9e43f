package org.quittance.system.crash;

import java.nio.file.Path;
import java.time.Duration;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;

/** The server, from one death to the next, always on the same data and port. */
final class Life {

  private final Path data;
  private final ServerOptions options;
  private final RunState state;
  private ServerProcess server;

  Life(Path data, ServerOptions options, RunState state) {
    this.data = data;
    this.options = options;
    this.state = state;
  }

  String url() {
    return server.url();
  }

  ServerProcess server() {
    return server;
  }

  /** Starts and returns at once. */
  void launch() {
    server = ServerProcess.launch(data, options);
    state.set("pid", server.pid());
    state.save();
  }

  /** Starts and returns when it is ready. */
  void start(Duration longest) {
    launch();
    server.awaitReady(longest);
  }

  void stop() {
    server.stop();
  }

  /** Whatever its state. */
  void end() {
    if (server != null) {
      server.close();
    }
  }
}
