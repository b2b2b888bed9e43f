package org.quittance.launcher;

import java.util.List;
import java.util.stream.Stream;

/** How the platform's transaction manager must be set, whichever server it is in (ADR 0003). */
final class TransactionService {

  private static final String NAME = "configs.config.server-config.transaction-service.";

  /** The dotted name under which recovery at start is switched. */
  static final String AUTOMATIC_RECOVERY = NAME + "automatic-recovery=";

  private TransactionService() {}

  /**
   * Dotted names with their values, for {@code set}; recovery at start is not among them.
   *
   * @throws StartRefused if a setting means nothing
   */
  static List<String> settings(Settings settings, DataDirectory data) throws StartRefused {
    // The delimiter keeps node "a1" from taking the branches of node "a10" for its own.
    String node = settings.get("quittance.node", "quittance") + "-";
    return Stream.of(
            "tx-log-dir=" + data.path("transactions"),
            "timeout-in-seconds=" + Patience.of(settings).transactionSeconds(),
            "retry-timeout-in-seconds=0",
            "property.xa-servername=" + node,
            "property.pending-txn-cleanup-interval=5")
        .map(NAME::concat)
        .toList();
  }
}
