package org.quittance.terminal.conformance;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.quittance.terminal.api.Credentials;
import org.quittance.terminal.api.Probe;
import org.quittance.terminal.api.Server;
import org.quittance.terminal.api.ServerTime;

/** One run of the kit against a store with a flaw. */
final class KitRun {
  private static final Await AWAIT = new Await(Duration.ofMillis(400), Duration.ofMillis(20));
  private static final long USUAL_SECONDS = 3600;

  private KitRun() {}

  static Report against(Flaw flaw) {
    return run(flaw, USUAL_SECONDS);
  }

  /** Where tokens live so short that the kit waits for the end of one. */
  static Report withShortTokens(Flaw flaw) {
    return run(flaw, 2);
  }

  private static Report run(Flaw flaw, long tokenSeconds) {
    ServerTime time = new ServerTime(Clock.systemUTC());
    Client client = new Client(Doorkeeper.PARTNER, "demo");
    Credentials neighbour = new Credentials(Doorkeeper.NEIGHBOUR, "demo");
    try (PartnerStore store = new PartnerStore(flaw, tokenSeconds)) {
      Probe probe = new Probe(Server.at(store.url()), time);
      return new RunConformance(probe, time, client, Optional.of(neighbour), AWAIT)
          .run(Optional.empty(), plan -> {});
    }
  }
}
