package org.quittance.system.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.quittance.system.books.AcceptedPurchases;
import org.quittance.system.books.Tally;
import org.quittance.system.contract.Contract;
import org.quittance.system.contract.Operation;
import org.quittance.system.harness.Children;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.ServerOptions;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Workspace;

/**
 * Sends requests that were made from the API's document and mostly spoiled, and prints one closing
 * line. Exit code 0 only if every operation accepted something, enough was accepted, nothing that
 * is always to be refused was, no answer was a server error or undocumented, and the books are in
 * order afterwards.
 */
public final class FuzzCheck {

  private static final int AT_A_TIME = 6;
  private static final int REPEAT_PERCENT = 5;
  private static final int TRIED_AGAIN = 200;

  private final int inputs = Integer.getInteger("inputs", 20_000);
  private final long seed = Long.getLong("seed", System.currentTimeMillis());
  private final Sabotage sabotage = Sabotage.chosen(Sabotage.MAPPER, Sabotage.CLAIM);
  private final Path folder = Workspace.fresh("fuzz-" + ProcessHandle.current().pid());
  private final Findings findings = new Findings();
  private final Tally tally = new Tally();
  private final AtomicInteger sent = new AtomicInteger();
  private boolean ended;

  private FuzzCheck() {}

  public static void main(String[] arguments) {
    var check = new FuzzCheck();
    try {
      check.run();
      check.ended = true;
    } catch (RuntimeException | AssertionError failed) {
      failed.printStackTrace();
    }
    boolean holds = check.holds();
    if (!check.neverAccepted().isEmpty()) {
      System.err.println("never accepted: " + check.neverAccepted());
    }
    System.err.println("seed " + check.seed + ", answers " + check.findings);
    System.out.printf(
        "operations=%d inputs=%d accepted=%d server_errors=%d lost=%d%n",
        check.findings.operations().size(),
        check.sent.get(),
        check.findings.of("2xx"),
        check.findings.of("server error"),
        check.lost());
    System.out.flush();
    Children.killAll();
    if (holds) {
      Workspace.remove(check.folder);
    }
    Runtime.getRuntime().halt(holds ? 0 : 1);
  }

  private int lost() {
    return tally.lost()
        + tally.duplicated()
        + tally.undecided()
        + findings.of("two purchases for one key");
  }

  /** The operations that refused everything; what is behind them was not tried. */
  private List<String> neverAccepted() {
    return Contract.published().operations().stream()
        .map(Operation::id)
        .filter(id -> !findings.operations().contains(id))
        .toList();
  }

  private boolean holds() {
    return ended
        && neverAccepted().isEmpty()
        && findings.of("accepted what is none") == 0
        && sent.get() == inputs
        && findings.of("2xx") * 10 >= inputs
        && findings.of("busy") * 5 <= inputs
        && findings.of("server error") == 0
        && findings.of("undocumented") == 0
        && findings.of("injected") == 0
        && findings.of("cut") == 0
        && lost() == 0;
  }

  private void run() {
    Path data = folder.resolve("data");
    try (Database database = Database.Product.chosen().open(data)) {
      ServerOptions options =
          ServerOptions.demoShop()
              .on(ServerRuntime.chosen())
              .with(database.serverSettings())
              .longLife();
      if (sabotage != Sabotage.NONE) {
        options = options.withRules(script());
      }
      try (ServerProcess server = ServerProcess.start(data, options)) {
        shake(new Shop(server.url()));
        // What is still at work inside ends within a request's bound.
        Pause.millis(12_000);
        server.stop();
      }
      AcceptedPurchases.judge(database, findings.purchases(), tally);
    }
  }

  private void shake(Shop shop) {
    var world = new World();
    for (int price = 1; price <= 3; price++) {
      world.know("sku", shop.sell(price));
    }
    var good = new GoodRequests(world, shop.open(), new Accounts(shop.open()));
    var sender = new Sender(shop.open().root(), world, findings);
    var shaker = new Shaker();
    var before = new ConcurrentLinkedQueue<Input>();
    List<Operation> operations = Contract.published().operations();
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    for (int i = 0; i < inputs; i++) {
      int number = i;
      pool.execute(
          () -> {
            var random = new Random(seed + 31L * number);
            Input again = random.nextInt(100) < REPEAT_PERCENT ? before.poll() : null;
            Input input =
                again == null
                    ? shaker.shake(
                        good.of(operations.get(number % operations.size()), random), random)
                    : again;
            sender.send(input);
            if (!input.key().isEmpty() && before.size() < TRIED_AGAIN) {
              before.add(input);
            }
            progress(sent.incrementAndGet());
          });
    }
    pool.shutdown();
    try {
      if (!pool.awaitTermination(2, TimeUnit.HOURS)) {
        throw new IllegalStateException("The inputs are not all sent after two hours.");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void progress(int number) {
    if (number % 1000 == 0) {
      System.err.println(Instant.now() + ": " + number + " inputs, answers " + findings);
    }
  }

  private Path script() {
    try {
      return Files.writeString(folder.resolve("rules.btm"), sabotage.rules());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
