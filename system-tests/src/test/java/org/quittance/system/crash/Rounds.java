package org.quittance.system.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.quittance.system.books.ClientJournal;
import org.quittance.system.books.Counter;
import org.quittance.system.books.Oracle;
import org.quittance.system.books.Settlement;
import org.quittance.system.books.Tally;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Ports;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Store;

/** The rounds of one run: each is a death, a start, and clients that come for their answers. */
final class Rounds {

  static final long PRICE = 2;
  private static final int ROUNDS_TO_AN_AUDIT = 10;
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(8);

  private final CrashSettings settings;
  private final Path folder;
  private final RunState state;
  private final Tally tally;
  private final KillSwitch killSwitch;
  private final Path data;

  Rounds(CrashSettings settings, Path folder, RunState state, Tally tally) {
    this.settings = settings;
    this.folder = folder;
    this.state = state;
    this.tally = tally;
    this.killSwitch = new KillSwitch(folder);
    this.data = folder.resolve("data");
  }

  /** Whether all rounds were made. */
  boolean run() {
    Log.line(
        "%s, seed=%d, %s", settings.name(), settings.seed(), state.isStarted() ? "resumed" : "new");
    ServerProcess.endEarlierLife(state.get("pid"), data);
    killSwitch.disarm();
    try (Database database = settings.database().open(data);
        var processor = new Processor(folder.resolve("processor-journal"));
        var journal = new ClientJournal(folder.resolve("client-journal"))) {
      for (Store store : Store.values()) {
        database.show(store);
      }
      processor.seed(settings.seed());
      ServerOptions options =
          ServerOptions.demoShop()
              .withPort(port())
              .on(settings.runtime())
              .with(database.serverSettings())
              .with(processor.serverSettings())
              .with(CrashSettings.serverSettings())
              .withRules(killSwitch.script(settings.sabotage(), CrashSettings.STALL));
      return run(new Life(data, options, state), database, processor, journal);
    }
  }

  /** The same in each life of the check, as an installation on Payara Server is for one port. */
  private int port() {
    if (state.get("port") == 0) {
      state.set("port", Ports.free());
      state.save();
    }
    return (int) state.get("port");
  }

  private boolean run(Life life, Database database, Processor processor, ClientJournal journal) {
    long end = System.nanoTime() + LONGEST_ROUND.toNanos() * (settings.kills() + 2L);
    try {
      life.start(settings.longestRestart());
      if (state.text("sku") == null) {
        state.set("sku", new Shop(life.url()).sell(PRICE));
        state.save();
      }
      var counter = new Counter(journal, tally, state.text("sku"));
      var settlement = new Settlement(journal, counter, tally);
      settlement.settle(new Shop(life.url()));
      var round = new Round(life, database, processor, journal, counter, killSwitch, state);
      while (state.get("kills") < settings.kills() && tally.isClean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The run takes too long.");
        }
        int number = (int) state.get("round");
        Plan plan = Plan.of(settings, number);
        round.run(plan, new Random(settings.seed() * 31 + number), settings.longestRestart());
        settlement.settle(new Shop(life.url()));
        state.add("round", 1);
        state.save();
        if (state.get("round") % ROUNDS_TO_AN_AUDIT == 0 || settings.sabotage() != Sabotage.NONE) {
          audit(life, database, processor, journal, false);
        }
      }
      return tally.isClean() && close(life, database, processor, journal, settlement);
    } catch (ServerProcess.NotReady notReady) {
      // What it left is in the stores all the same, and tells more than that it did not start.
      Log.line("%s", notReady.getMessage());
      life.end();
      tally.undecided("the server", "did not get ready again");
      readBooks(database, processor, journal, tally);
      return false;
    } finally {
      life.end();
    }
  }

  /** The clients that gave up come back, all keys are asked once more, and the books are read. */
  private boolean close(
      Life life,
      Database database,
      Processor processor,
      ClientJournal journal,
      Settlement settlement) {
    var shop = new Shop(life.url());
    audit(life, database, processor, journal, false);
    if (!tally.isClean()) {
      return false;
    }
    settlement.resume(shop, wish -> true);
    settlement.compare(shop);
    processor.repeatEvents();
    audit(life, database, processor, journal, true);
    return tally.isClean();
  }

  /**
   * Stops the server and reads the books. What has no end yet is given the rest of the bound, as
   * the server works on it by itself.
   *
   * @param last whether nobody needs the server afterwards
   */
  private void audit(
      Life life, Database database, Processor processor, ClientJournal journal, boolean last) {
    Tally found = new Tally();
    for (int part = 0; part < 2; part++) {
      Pause.millis(Settlement.BOUND.toMillis() / 2);
      life.stop();
      found = new Tally();
      readBooks(database, processor, journal, found);
      boolean goesOn =
          part == 0 && found.mayStillBeClean() && settings.sabotage() != Sabotage.RECOVERY;
      if (goesOn || found.isClean() && !last) {
        life.start(settings.longestRestart());
      }
      if (!goesOn) {
        break;
      }
    }
    tally.add(found);
    Log.line("audit: %s purchases, %s", state.get("purchases"), found.isClean() ? "clean" : "NOT");
  }

  /** The server is down. */
  private void readBooks(
      Database database, Processor processor, ClientJournal journal, Tally found) {
    state.set("purchases", Oracle.judge(database, processor, journal, found));
    int left = database.branchesInDoubt(Store.LICENSE);
    if (left > 0) {
      found.undecided("license database", left + " branches are still prepared");
    }
  }
}
