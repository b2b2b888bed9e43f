package org.quittance.system.outage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.quittance.system.books.ClientJournal;
import org.quittance.system.books.Counter;
import org.quittance.system.books.Oracle;
import org.quittance.system.books.Settlement;
import org.quittance.system.books.Tally;
import org.quittance.system.harness.Children;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.LiveOutage;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/**
 * Takes license database, adapter's store and processor away, one after the other and together,
 * while clients time each of their requests, and prints one closing line. Exit code 0 only if none
 * was slow, none was answered by a server's error, and all has an end afterwards.
 */
public final class OutageCheck {

  /** Short, so that an outage outlasts it several times. */
  private static final Duration BOUND = Duration.ofSeconds(4);

  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final int seconds = Integer.getInteger("seconds", 60);
  private final Sabotage sabotage = Sabotage.chosen(Sabotage.BOUND);
  private final Path folder = Workspace.fresh("outage-" + ProcessHandle.current().pid());
  private final Timed timed = new Timed(BOUND.plus(MARGIN));
  private final Tally tally = new Tally();

  private OutageCheck() {}

  public static void main(String[] arguments) {
    var check = new OutageCheck();
    try {
      check.run();
    } catch (RuntimeException | AssertionError failed) {
      failed.printStackTrace();
      check.tally.undecided("the check itself", failed.toString());
    }
    boolean holds = check.holds();
    System.err.println(check.timed);
    System.out.printf(
        "requests=%d slow=%d server_errors=%d undecided=%d%n",
        check.timed.requests(),
        check.timed.slow(),
        check.timed.errors(),
        check.tally.undecided() + check.tally.lost() + check.tally.duplicated());
    System.out.flush();
    Children.killAll();
    if (holds) {
      Workspace.remove(check.folder);
    }
    Runtime.getRuntime().halt(holds ? 0 : 1);
  }

  private boolean holds() {
    return tally.isClean()
        && timed.slow() == 0
        && timed.errors() == 0
        && timed.requests() >= 5 * seconds;
  }

  private void run() {
    Path data = folder.resolve("data");
    try (Database database = Database.Product.chosen("postgres").openApart(data);
        var processor = new Processor(folder.resolve("processor-journal"));
        var journal = new ClientJournal(folder.resolve("client-journal"))) {
      var stores = new LiveOutage(database, folder);
      ServerOptions options =
          ServerOptions.demoShop()
              .on(ServerRuntime.chosen())
              .with(database.serverSettings())
              .with(processor.serverSettings())
              .with(
                  Map.of(
                      "quittance.request.bound", BOUND.toSeconds() + "s",
                      "quittance.indoubt.deadline", "10s",
                      "quittance.processor.timeout", "2s",
                      "quittance.retry.longest", "5s"));
      String rules = stores.rules() + sabotage.rules();
      ServerProcess server =
          ServerProcess.start(data, rules.isEmpty() ? options : options.withRules(script(rules)));
      Set<String> turnedAway;
      try {
        turnedAway = underLoad(server, stores, processor, journal);
        server.stop();
      } finally {
        server.close();
      }
      Oracle.judge(database, processor, journal, tally);
      System.err.println(turnedAway.size() + " buyers were turned away with 503 and left");
      Oracle.moneyBehind(database, processor, turnedAway)
          .forEach(key -> timed.error(key + " was turned away, and money was set aside for it"));
    }
  }

  /** The keys of buyers that were turned away. */
  private Set<String> underLoad(
      ServerProcess server, LiveOutage stores, Processor processor, ClientJournal journal) {
    var shop = new Shop(server.url());
    var counter = new Counter(journal, tally, shop.sell(LightLoad.PRICE));
    var load = new LightLoad(journal, counter, timed, shop);
    load.warmUp();
    load.begin();
    new Timeline(stores, processor).run(seconds);
    load.end();
    System.err.println("all is back; " + timed);
    var settlement = new Settlement(journal, counter, tally);
    settlement.settle(shop);
    settlement.resume(shop, wish -> !load.turnedAway().contains(wish.key()));
    Pause.millis(Settlement.BOUND.toMillis());
    settlement.compare(shop);
    if (!server.isAlive()) {
      timed.error("the server did not survive");
    }
    return load.turnedAway();
  }

  private Path script(String rules) {
    try {
      return Files.writeString(folder.resolve("rules.btm"), rules);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
