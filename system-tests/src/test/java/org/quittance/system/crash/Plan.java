package org.quittance.system.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.quittance.system.harness.KillPoint;
import org.quittance.system.harness.KillPoint.Scene;
import org.quittance.system.harness.Sabotage;
import org.quittance.system.harness.Stall;

/**
 * What one round does. The same seed and number give the same plan.
 *
 * @param place where the server dies, or null for a random moment
 * @param stall what is held before the death, or null
 * @param restart what comes in the way of the next start
 * @param again where the start dies, of a restart that is killed again; else null
 * @param exact whether a death elsewhere shows nothing
 */
record Plan(KillPoint place, Stall stall, Restart restart, KillPoint again, boolean exact) {

  /** What comes in the way of a start. */
  enum Restart {
    PLAIN,
    KILLED_AGAIN,
    WITHOUT_LICENSE_DATABASE,
    WITHOUT_ADAPTERS_STORE,
    WITHOUT_PROCESSOR
  }

  /** A block of rounds has so many deaths at random moments, at the commits, and elsewhere. */
  private static final int BLOCK = 40;

  private static final int AT_RANDOM = 10;
  private static final int AT_COMMITS = 14;

  private static final List<KillPoint> COMMITS =
      List.of(
          KillPoint.BETWEEN_PREPARES,
          KillPoint.BOTH_PREPARED,
          KillPoint.BEFORE_ADAPTER_COMMIT,
          KillPoint.BEFORE_LICENSE_COMMIT,
          KillPoint.BETWEEN_COMMITS,
          KillPoint.LICENSE_FIRST,
          KillPoint.ADAPTER_FIRST);

  static Plan of(CrashSettings settings, int round) {
    return settings.sabotage() == Sabotage.NONE
        ? usual(settings.seed(), round)
        : sabotaged(settings.sabotage(), round);
  }

  private static Plan usual(long seed, int round) {
    var random = new Random(seed * 1_000_003 + round);
    KillPoint place = block(seed, round / BLOCK).get(round % BLOCK);
    Stall stall = random.nextInt(8) == 0 ? pick(Stall.values(), random) : null;
    Restart restart = restart(random.nextInt(20));
    return new Plan(
        place,
        stall,
        restart,
        restart == Restart.KILLED_AGAIN
            ? pick(ofScene(true).toArray(KillPoint[]::new), random)
            : null,
        false);
  }

  /** The places of one block; those elsewhere go on where the block before ended. */
  private static List<KillPoint> block(long seed, int number) {
    List<KillPoint> others = new ArrayList<>(ofScene(false));
    others.removeAll(COMMITS);
    Collections.shuffle(others, new Random(seed));
    int elsewhere = BLOCK - AT_RANDOM - AT_COMMITS;
    var places = new ArrayList<KillPoint>();
    for (int i = 0; i < BLOCK; i++) {
      if (i < AT_RANDOM) {
        places.add(null);
      } else if (i < AT_RANDOM + AT_COMMITS) {
        places.add(COMMITS.get(i % COMMITS.size()));
      } else {
        places.add(others.get((number * elsewhere + i) % others.size()));
      }
    }
    Collections.shuffle(places, new Random(seed + number));
    return places;
  }

  /** Only what needs the protection that is broken. */
  private static Plan sabotaged(Sabotage sabotage, int round) {
    KillPoint place =
        switch (sabotage) {
          case RECOVERY -> pick(round, KillPoint.BOTH_PREPARED, KillPoint.BETWEEN_COMMITS);
          case INTENT -> pick(round, KillPoint.CONFIRMED, KillPoint.HOLD_RECORDED);
          case CLAIM -> pick(round, KillPoint.BEFORE_ANSWER, KillPoint.BOTH_COMMITTED);
          default -> null;
        };
    Stall stall = sabotage == Sabotage.FENCE ? Stall.BOTH_PREPARED : null;
    return new Plan(place, stall, Restart.PLAIN, null, place != null);
  }

  private static Restart restart(int draw) {
    return switch (draw) {
      case 0, 1, 2, 3, 4 -> Restart.KILLED_AGAIN;
      case 5, 6 -> Restart.WITHOUT_LICENSE_DATABASE;
      case 7, 8 -> Restart.WITHOUT_ADAPTERS_STORE;
      case 9, 10 -> Restart.WITHOUT_PROCESSOR;
      default -> Restart.PLAIN;
    };
  }

  private static List<KillPoint> ofScene(boolean restart) {
    return Arrays.stream(KillPoint.values())
        .filter(point -> point.scene() != Scene.JOB)
        .filter(point -> (point.scene() == Scene.RESTART) == restart)
        .toList();
  }

  private static KillPoint pick(int round, KillPoint... places) {
    return places[round % places.length];
  }

  private static <T> T pick(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}
