package org.quittance.system.crash;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import org.quittance.system.harness.Children;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Store;
import org.quittance.system.harness.Workspace;

/**
 * Kills the server while purchases are in flight, again and again on the same data, and prints one
 * closing line. Exit code 0 only if nothing was lost, doubled or left undecided and every kill hit.
 */
public final class CrashCheck {

  private static final long PRICE = 1;
  private static final int MISSES_ALLOWED = 5;

  private final CrashSettings settings;
  // Two checks may run at once; the folder of one that failed is kept to be looked at.
  private final Path folder = Workspace.fresh("crash-" + ProcessHandle.current().pid());
  private final Path data = folder.resolve("data");
  private final KillSwitch killSwitch = new KillSwitch(folder);
  private final Tally tally = new Tally();
  private final Deque<KillPoint> places = new ArrayDeque<>();
  private ServerOptions options;

  private CrashCheck(CrashSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) {
    CrashSettings settings = CrashSettings.read();
    var check = new CrashCheck(settings);
    try {
      check.run();
    } catch (RuntimeException | AssertionError failed) {
      check.tally.undecided("the check itself", failed.toString());
    }
    System.out.println(check.tally.line());
    System.out.flush();
    Children.killAll();
    if (check.tally.isClean()) {
      Workspace.remove(check.folder);
    }
    // Nothing may be printed after the closing line, not even by a shutdown hook of the build tool;
    // server and database are stopped by now.
    Runtime.getRuntime().halt(check.tally.holds(settings.kills()) ? 0 : 1);
  }

  private void run() {
    try (Database database = settings.database().open(data);
        var journal = new Journal(folder.resolve("journal"))) {
      options =
          ServerOptions.demoShop()
              .with(database.serverSettings())
              .withRules(killSwitch.script(settings.sabotaged()));
      ServerProcess server = ServerProcess.start(data, options);
      try {
        String sku = new Shop(server.url()).sell(PRICE);
        var audit = new Audit(journal, tally, sku, PRICE);
        audit.collect(new Shop(server.url()).credit());
        server = rounds(server, new Round(journal, killSwitch, folder, sku), audit, database);
        if (server.isReady()) {
          audit.compare(new Shop(server.url()));
          audit.compare(new Shop(server.url()));
        }
      } finally {
        server.close();
      }
      for (Store store : Store.values()) {
        int left = database.branchesInDoubt(store);
        if (left > 0) {
          tally.undecided(store + " store", left + " branches are still prepared");
        }
      }
    }
  }

  private ServerProcess rounds(ServerProcess first, Round round, Audit audit, Database database) {
    ServerProcess server = first;
    int misses = 0;
    for (int number = 1; tally.kills() < settings.kills(); number++) {
      KillPoint place = tally.kills() % 2 == 0 ? nextPlace() : null;
      int inFlight = round.kill(server, place, settings.random().nextInt(120));
      int inDoubt =
          database.branchesInDoubt(Store.ADAPTER) + database.branchesInDoubt(Store.LICENSE);
      System.err.printf(
          "%tT round %d: killed %s, inFlight=%d inDoubt=%d%n",
          LocalTime.now(), number, place == null ? "at a random moment" : place, inFlight, inDoubt);
      if (inFlight > 0) {
        tally.killed(inFlight, inDoubt);
      } else if (++misses > MISSES_ALLOWED) {
        throw new IllegalStateException("The kills do not hit purchases in flight.");
      }
      server = ServerProcess.launch(data, options);
      try {
        server.awaitReady(settings.longestRestart());
      } catch (IllegalStateException down) {
        audit.giveUp(down.getMessage().lines().findFirst().orElseThrow());
        return server;
      }
      System.err.printf("%tT ready again%n", LocalTime.now());
      round.finish(audit);
      audit.settle(new Shop(server.url()));
      if (!tally.isClean()) {
        return server;
      }
    }
    return server;
  }

  private KillPoint nextPlace() {
    if (places.isEmpty()) {
      places.addAll(settings.places());
    }
    return places.remove();
  }
}
