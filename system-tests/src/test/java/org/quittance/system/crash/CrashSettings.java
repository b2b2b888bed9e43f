package org.quittance.system.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.ServerProcess;

/**
 * What the command line asks for.
 *
 * @param kills rounds that must hit a purchase in flight
 * @param database product below the server
 * @param sabotaged whether recovery is broken on purpose
 * @param random source of every choice; {@code -Dseed} repeats a run's choices
 */
record CrashSettings(int kills, Database.Product database, boolean sabotaged, Random random) {

  static CrashSettings read() {
    String sabotage = System.getProperty("sabotage", "");
    if (!sabotage.isEmpty() && !sabotage.equals("recovery")) {
      throw new IllegalArgumentException("-Dsabotage is recovery, not " + sabotage);
    }
    long seed = Long.getLong("seed", System.nanoTime() & 0xffffff);
    System.err.println("crash check, seed=" + seed);
    return new CrashSettings(
        Integer.getInteger("kills", 10),
        Database.Product.chosen(),
        !sabotage.isEmpty(),
        new Random(seed));
  }

  /** A server whose recovery is broken never comes back; there is no need to wait as long. */
  Duration longestRestart() {
    return sabotaged ? Duration.ofSeconds(90) : ServerProcess.START;
  }

  /** All places in random order; where recovery is broken, only those that leave work for it. */
  List<KillPoint> places() {
    var places =
        new ArrayList<>(
            sabotaged
                ? List.of(KillPoint.BOTH_PREPARED, KillPoint.BETWEEN_COMMITS)
                : List.of(KillPoint.values()));
    Collections.shuffle(places, random);
    return places;
  }
}
