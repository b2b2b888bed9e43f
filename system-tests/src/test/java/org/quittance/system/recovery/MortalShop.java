package org.quittance.system.recovery;

import java.nio.file.Path;
import java.time.Duration;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/** A demo shop on one data directory whose server dies where it is told to, and comes back. */
final class MortalShop implements AutoCloseable {

  private final Database database;
  private final KillSwitch killSwitch;
  private final ServerOptions options;
  private final Path data;
  private ServerProcess server;

  MortalShop(Database.Product product) {
    Path folder = Workspace.fresh("recovery-" + product);
    data = folder.resolve("data");
    killSwitch = new KillSwitch(folder);
    database = product.open(data);
    options =
        ServerOptions.demoShop().with(database.serverSettings()).withRules(killSwitch.script());
    server = ServerProcess.start(data, options);
  }

  Database database() {
    return database;
  }

  ServerProcess server() {
    return server;
  }

  Shop shop() {
    return new Shop(server.url());
  }

  /** Buys with the server dying at that place; returns when it is dead. */
  void dieWhileBuying(KillPoint point, String key, String sku) {
    killSwitch.arm(point);
    String answer;
    try {
      answer = "answered " + shop().buy(key, sku, 1);
    } catch (java.io.UncheckedIOException cut) {
      answer = "cut";
    }
    boolean died = server.awaitEnd(Duration.ofSeconds(20));
    killSwitch.disarm();
    if (!died) {
      throw new AssertionError("No purchase came to " + point + ": " + answer + server.logs());
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
    database.close();
  }
}
