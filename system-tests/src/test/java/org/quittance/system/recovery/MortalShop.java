package org.quittance.system.recovery;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/** A demo shop on one data directory whose server dies where it is told to, and comes back. */
final class MortalShop implements AutoCloseable {

  private final Database database;
  private final Processor processor;
  private final KillSwitch killSwitch;
  private final ServerOptions options;
  private final Path data;
  private ServerProcess server;

  MortalShop(Database.Product product, ServerRuntime runtime) {
    Path folder = Workspace.fresh("recovery-" + product + "-" + runtime);
    data = folder.resolve("data");
    killSwitch = new KillSwitch(folder);
    database = product.open(data);
    processor = new Processor(folder.resolve("processor-journal"));
    options =
        ServerOptions.demoShop()
            .on(runtime)
            .with(database.serverSettings())
            .with(processor.serverSettings())
            .with(Map.of("quittance.request.bound", "10s", "quittance.indoubt.deadline", "12s"))
            .withRules(killSwitch.script());
    server = ServerProcess.start(data, options);
  }

  Database database() {
    return database;
  }

  Processor processor() {
    return processor;
  }

  KillSwitch killSwitch() {
    return killSwitch;
  }

  ServerProcess server() {
    return server;
  }

  Shop shop() {
    return new Shop(server.url());
  }

  /** Buys by credit with the server dying at that place; returns when it is dead. */
  void dieWhileBuying(KillPoint point, String key, String sku) {
    dieAt(point, () -> shop().buy(key, sku, 1));
  }

  /** Asks for something with the server dying at that place; returns when it is dead. */
  void dieAt(KillPoint point, Supplier<Answer> request) {
    killSwitch.arm(point);
    String answer;
    try {
      answer = "answered " + request.get();
    } catch (UncheckedIOException cut) {
      answer = "cut";
    }
    boolean died = server.awaitEnd(Duration.ofSeconds(20));
    killSwitch.disarm();
    if (!died) {
      throw new AssertionError("Nothing came to " + point + ": " + answer + server.logs());
    }
  }

  /** A test that failed may have left it dead. */
  void revive() {
    if (!server.isAlive()) {
      restart();
    }
  }

  /** Starts again on the same data; returns at once. */
  void launch() {
    server = ServerProcess.launch(data, options);
  }

  void restart() {
    launch();
    server.awaitReady(ServerProcess.START);
  }

  @Override
  public void close() {
    server.close();
    processor.close();
    database.close();
  }
}
