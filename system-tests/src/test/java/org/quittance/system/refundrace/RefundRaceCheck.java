package org.quittance.system.refundrace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quittance.system.harness.Children;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Effect;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/**
 * Captures 100.00, asks for 60.00 back twice at the same moment, a thousand times, and prints one
 * closing line. Exit code 0 only if of each pair one was granted and one refused, and the processor
 * paid back exactly what was granted.
 */
public final class RefundRaceCheck {

  private static final int AT_A_TIME = 6;
  private static final int LONGEST_PAYOUT_SECONDS = 60;

  private final int pairs = Integer.getInteger("pairs", 1000);
  private final Sabotage sabotage = Sabotage.chosen(Sabotage.LIMIT);
  private final Path folder = Workspace.fresh("refundrace-" + ProcessHandle.current().pid());
  private int granted;
  private int refused;
  private int overpaid;
  private boolean exact;

  private RefundRaceCheck() {}

  public static void main(String[] arguments) {
    var check = new RefundRaceCheck();
    try {
      check.run();
    } catch (RuntimeException | AssertionError failed) {
      failed.printStackTrace();
    }
    boolean holds = check.holds();
    System.out.printf(
        "pairs=%d granted=%d refused=%d overpaid=%d%n",
        check.pairs, check.granted, check.refused, check.overpaid);
    System.out.flush();
    Children.killAll();
    if (holds) {
      Workspace.remove(check.folder);
    }
    Runtime.getRuntime().halt(holds ? 0 : 1);
  }

  private boolean holds() {
    return exact && granted == pairs && refused == pairs && overpaid == 0;
  }

  private void run() {
    Path data = folder.resolve("data");
    try (Database database = Database.Product.chosen().open(data);
        var processor = new Processor(folder.resolve("processor-journal"))) {
      ServerOptions options =
          ServerOptions.demoShop()
              .on(ServerRuntime.chosen())
              .with(database.serverSettings())
              .with(processor.serverSettings());
      if (sabotage != Sabotage.NONE) {
        options = options.withRules(script());
      }
      try (ServerProcess server = ServerProcess.start(data, options)) {
        List<Pair.Outcome> outcomes = race(new Shop(server.url()));
        awaitPayouts(processor);
        compare(outcomes, processor.journal());
      }
    }
  }

  private List<Pair.Outcome> race(Shop shop) {
    String sku = shop.sell(Pair.PRICE);
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    ExecutorService twins = Executors.newCachedThreadPool();
    try {
      List<CompletableFuture<Pair.Outcome>> running =
          IntStream.range(0, pairs)
              .mapToObj(
                  number ->
                      CompletableFuture.supplyAsync(() -> new Pair(shop, sku).run(twins), pool)
                          .whenComplete((outcome, failed) -> progress(number)))
              .toList();
      List<Pair.Outcome> outcomes = running.stream().map(CompletableFuture::join).toList();
      granted = outcomes.stream().mapToInt(Pair.Outcome::granted).sum();
      refused = outcomes.stream().mapToInt(Pair.Outcome::refused).sum();
      return outcomes;
    } finally {
      pool.shutdownNow();
      twins.shutdownNow();
    }
  }

  private static void progress(int number) {
    if (number % 100 == 99) {
      System.err.println((number + 1) + " pairs");
    }
  }

  /** What is granted is paid soon; the processor behaves here. */
  private void awaitPayouts(Processor processor) {
    for (int i = 0;
        i < LONGEST_PAYOUT_SECONDS && refunds(processor.journal()).size() < pairs;
        i++) {
      Pause.millis(1000);
    }
  }

  /** The sums at the processor: of each purchase what was taken, and what was paid back. */
  private void compare(List<Pair.Outcome> outcomes, List<Effect> journal) {
    Map<String, Long> paid = refunds(journal);
    Map<String, Long> taken = sums(journal, "CAPTURE");
    exact = true;
    for (Pair.Outcome outcome : outcomes) {
      long back = paid.getOrDefault(outcome.purchaseId(), 0L);
      long in = taken.getOrDefault(outcome.purchaseId(), 0L);
      if (back > in || back > Pair.REFUND * outcome.granted()) {
        overpaid++;
      }
      if (in != Pair.PRICE || back != Pair.REFUND || outcome.granted() != 1) {
        exact = false;
        System.err.println(outcome + ": taken " + in + ", paid back " + back);
      }
    }
  }

  private static Map<String, Long> refunds(List<Effect> journal) {
    return sums(journal, "REFUND");
  }

  private static Map<String, Long> sums(List<Effect> journal, String kind) {
    return journal.stream()
        .filter(effect -> effect.is(kind))
        .collect(Collectors.groupingBy(Effect::purchase, Collectors.summingLong(Effect::amount)));
  }

  private Path script() {
    try {
      return Files.writeString(folder.resolve("rules.btm"), sabotage.rules());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
