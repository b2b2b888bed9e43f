package org.quittance.system.crash;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.ServerRuntime;

/**
 * What the command line asks for.
 *
 * @param kills deaths that must hit a request in flight
 * @param runtime what the server runs on
 * @param database product below the server
 * @param sabotage the protection that is broken on purpose
 * @param seed of every choice; {@code -Dseed} repeats a run's choices
 */
record CrashSettings(
    int kills, ServerRuntime runtime, Database.Product database, Sabotage sabotage, long seed) {

  /** Long enough that the janitor takes a stalled purchase for dead, whatever its phase. */
  static final Duration STALL = Duration.ofSeconds(20);

  static CrashSettings read() {
    Sabotage sabotage =
        Sabotage.chosen(Sabotage.RECOVERY, Sabotage.INTENT, Sabotage.CLAIM, Sabotage.FENCE);
    return new CrashSettings(
        Integer.getInteger("kills", sabotage == Sabotage.NONE ? 10 : 4),
        ServerRuntime.chosen(),
        Database.Product.chosen(),
        sabotage,
        Long.getLong("seed", System.nanoTime() & 0xffffff));
  }

  /** The seed of the life this run began with. */
  CrashSettings withSeed(long other) {
    return new CrashSettings(kills, runtime, database, sabotage, other);
  }

  /** Short waits, so that a round is short; what is checked is that they end, not how long. */
  static Map<String, String> serverSettings() {
    return Map.of(
        "quittance.request.bound", "4s",
        "quittance.indoubt.deadline", "6s",
        "quittance.processor.timeout", "2s",
        "quittance.processor.breaker.pause", "2s",
        "quittance.retry.first", "500ms",
        "quittance.retry.longest", "3s");
  }

  /** A server whose recovery is broken may never come back; there is no need to wait as long. */
  Duration longestRestart() {
    return sabotage == Sabotage.RECOVERY ? Duration.ofSeconds(90) : ServerProcess.START;
  }

  /** Checks of the same name go on with each other's work. */
  String name() {
    String name = "crash-" + runtime + "-" + database + "-" + kills;
    return (sabotage == Sabotage.NONE ? name : name + "-" + sabotage).toLowerCase(Locale.ROOT);
  }
}
