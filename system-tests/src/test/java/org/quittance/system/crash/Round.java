package org.quittance.system.crash;

import java.time.Duration;
import java.util.Random;
import org.quittance.system.books.ClientJournal;
import org.quittance.system.books.Counter;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillPoint.Scene;
import org.quittance.system.harness.KillSwitch;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Store;

/** One death under load, what it left, and the start after it. */
final class Round {

  private static final long WARM_UP_MILLIS = 1200;
  private static final Duration TO_A_PLACE = Duration.ofSeconds(45);
  private static final Duration AWAY = Duration.ofSeconds(8);

  private final Life life;
  private final Database database;
  private final Processor processor;
  private final ClientJournal journal;
  private final Counter counter;
  private final KillSwitch killSwitch;
  private final RunState state;

  Round(
      Life life,
      Database database,
      Processor processor,
      ClientJournal journal,
      Counter counter,
      KillSwitch killSwitch,
      RunState state) {
    this.life = life;
    this.database = database;
    this.processor = processor;
    this.journal = journal;
    this.counter = counter;
    this.killSwitch = killSwitch;
    this.state = state;
  }

  /** Returns when the server is back. */
  void run(Plan plan, Random random, Duration longestRestart) {
    boolean reached = die(plan, random);
    int inFlight = journal.inFlight();
    int inDoubt = lookAtTheDead();
    Log.line(
        "round %d: %s%s%s, inFlight=%d inDoubt=%d, restart %s%s",
        state.get("round"),
        plan.place() == null ? "killed at a random moment" : plan.place(),
        reached ? "" : " (never reached, killed at random)",
        plan.stall() == null ? "" : " after a stall at " + plan.stall(),
        inFlight,
        inDoubt,
        plan.restart(),
        plan.again() == null ? "" : " at " + plan.again());
    if (inFlight > 0 && (reached || !plan.exact())) {
      state.add("kills", 1);
      state.add("inFlight", inFlight);
      state.add("inDoubt", inDoubt);
    } else if (inFlight == 0) {
      missed("A kill hit nothing in flight");
    }
    if (!reached) {
      missed(plan.place() + " was not reached");
    }
    restart(plan, longestRestart);
  }

  /** Whether the server died where it was to. */
  private boolean die(Plan plan, Random random) {
    ServerProcess server = life.server();
    boolean janitor = plan.place() != null && plan.place().scene() == Scene.JANITOR;
    misbehave(janitor);
    var load = new Load(counter, journal, new Shop(server.url()), Rounds.PRICE, janitor, random);
    load.begin();
    Pause.millis(WARM_UP_MILLIS);
    if (plan.stall() != null) {
      killSwitch.arm(plan.stall());
      // Half of them are killed while it is held, half after it went on.
      Pause.millis(CrashSettings.STALL.toMillis() / 2 * (1 + random.nextInt(2)) + 4000);
    }
    boolean reached = true;
    if (plan.place() != null) {
      killSwitch.arm(plan.place());
      reached = server.awaitEnd(TO_A_PLACE);
    } else {
      Pause.millis(random.nextInt(400));
    }
    server.killHard();
    killSwitch.disarm();
    load.end();
    processor.behave();
    return reached;
  }

  /** A little of everything; for the janitor, holds of which nobody knows. */
  private void misbehave(boolean janitor) {
    for (String kind : new String[] {"DROP_AFTER", "DROP_BEFORE", "ERROR_AFTER", "BUSY", "TWICE"}) {
      processor.misbehave(kind, null, 0, 0.01, 0);
    }
    processor.misbehave("ERROR_KEPT", "CAPTURE", 0, 0.03, 0);
    processor.misbehave("DELAY_BEFORE", null, 0, 0.05, 300);
    processor.misbehave("DELAY_AFTER", "CAPTURE", 0, 0.02, 3000);
    if (janitor) {
      processor.misbehave("DROP_AFTER", "CONFIRM", 4, 1, 0);
    }
  }

  private int lookAtTheDead() {
    var order = new BranchOrder(database);
    if (state.get("licenseFirst") == 0 && order.licenseFirst()) {
      state.set("licenseFirst", 1);
    }
    if (state.get("adapterFirst") == 0 && order.adapterFirst()) {
      state.set("adapterFirst", 1);
    }
    return database.branchesInDoubt(Store.ADAPTER) + database.branchesInDoubt(Store.LICENSE);
  }

  private void missed(String what) {
    state.add("missed", 1);
    if (state.get("missed") > 5 + state.get("kills") / 5) {
      throw new IllegalStateException(what + ", once too often.");
    }
  }

  private void restart(Plan plan, Duration longest) {
    switch (plan.restart()) {
      case PLAIN -> life.launch();
      case KILLED_AGAIN -> dieStarting(plan.again());
      case WITHOUT_LICENSE_DATABASE -> startWithout(Store.LICENSE);
      case WITHOUT_ADAPTERS_STORE -> startWithout(Store.ADAPTER);
      case WITHOUT_PROCESSOR -> startWithoutProcessor(longest);
    }
    life.server().awaitReady(longest);
  }

  private void dieStarting(KillPoint place) {
    killSwitch.arm(place);
    life.launch();
    long end = System.nanoTime() + ServerProcess.START.toNanos();
    while (life.server().isAlive() && !life.server().isReady() && System.nanoTime() < end) {
      Pause.millis(100);
    }
    Log.line("the start %s at %s", life.server().isAlive() ? "did not come" : "died", place);
    killSwitch.disarm();
    if (!life.server().isAlive()) {
      life.launch();
    }
  }

  private void startWithout(Store store) {
    database.hide(store);
    try {
      life.launch();
      Pause.millis(AWAY.toMillis());
    } finally {
      database.show(store);
    }
  }

  private void startWithoutProcessor(Duration longest) {
    processor.goAway(state.get("round") % 2 == 0);
    try {
      life.launch();
      life.server().awaitReady(longest);
      Pause.millis(AWAY.toMillis() / 2);
    } finally {
      processor.comeBack();
    }
  }
}
