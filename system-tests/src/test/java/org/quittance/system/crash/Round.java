package org.quittance.system.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Relay;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;

/** One death: a terminal buys, others buy beside it, and the server is killed in the middle. */
final class Round {

  private static final String PURCHASE = "POST /api/v1/purchases";
  private static final long WARM_UP_MILLIS = 1500;

  private final Journal journal;
  private final KillSwitch killSwitch;
  private final Path folder;
  private final String sku;
  private TerminalRun terminal;
  private String terminalKey;
  private Relay relay;

  Round(Journal journal, KillSwitch killSwitch, Path folder, String sku) {
    this.journal = journal;
    this.killSwitch = killSwitch;
    this.folder = folder;
    this.sku = sku;
  }

  /**
   * Returns once the server is dead.
   *
   * @param place where it dies, or null for a random moment
   * @param delayMillis how long after the terminal's request a random death comes
   * @return how many requests were sent and not answered
   */
  int kill(ServerProcess server, KillPoint place, int delayMillis) {
    var load = new Load(journal, new Shop(server.url()), sku);
    load.begin();
    Pause.millis(WARM_UP_MILLIS);
    var sent = new CompletableFuture<Void>();
    relay = new Relay(server.url(), head -> onRequest(head, place, sent));
    terminalKey = "terminal-" + UUID.randomUUID();
    journal.sending(terminalKey);
    terminal =
        new Terminal(folder.resolve("terminal-home"), relay.url(), "demo-member")
            .launch("--json", "buy", sku, "--key", terminalKey);
    if (place == null) {
      sent.orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
      Pause.millis(delayMillis);
      server.killHard();
    } else if (!server.awaitEnd(Duration.ofSeconds(60))) {
      throw new IllegalStateException("No purchase came to " + place + server.logs());
    }
    boolean terminalWaits = relay.unanswered().startsWith(PURCHASE);
    killSwitch.disarm();
    load.end();
    if (!terminalWaits) {
      journal.notSent(terminalKey);
    }
    return journal.inFlight().size();
  }

  /** The server is back: what the terminal that was waiting says in the end. */
  void finish(Audit audit) {
    terminal.await();
    relay.close();
    if (terminal.exitCode() == 0) {
      audit.answered(terminalKey, Json.parse(terminal.output()).path("purchaseId").asText());
    }
  }

  private void onRequest(String head, KillPoint place, CompletableFuture<Void> sent) {
    if (head.startsWith(PURCHASE) && !sent.isDone()) {
      if (place != null) {
        killSwitch.arm(place);
      }
      sent.complete(null);
    }
  }
}
