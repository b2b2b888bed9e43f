package org.quittance.system.crash;

import org.quittance.system.books.Tally;
import org.quittance.system.harness.Children;

/**
 * Kills the server while requests are in flight, again and again on the same data, and prints one
 * closing line. Exit code 0 only if nothing was lost, doubled or left undecided, and every kill
 * hit.
 */
public final class CrashCheck {

  private static final int MOST_WITH_ONE_ORDER = 40;

  private CrashCheck() {}

  public static void main(String[] arguments) {
    CrashSettings settings = CrashSettings.read();
    RunFolder folder = RunFolder.open(settings.name());
    var state = new RunState(folder.path().resolve("state"));
    if (state.isNew()) {
      state.set("seed", settings.seed());
      state.save();
    }
    var tally = new Tally();
    boolean complete = false;
    try {
      complete =
          new Rounds(settings.withSeed(state.get("seed")), folder.path(), state, tally).run();
    } catch (RuntimeException | AssertionError failed) {
      failed.printStackTrace();
      tally.undecided("the check itself", failed.toString());
    }
    boolean holds = complete && tally.isClean() && hits(settings, state);
    System.out.println(line(state, tally));
    System.out.flush();
    Children.killAll();
    folder.end(tally.isClean());
    // Nothing may be printed after the closing line, not even by a shutdown hook of the build tool;
    // server, database and processor are stopped by now.
    Runtime.getRuntime().halt(holds ? 0 : 1);
  }

  /** Whether the deaths came where they hurt. */
  private static boolean hits(CrashSettings settings, RunState state) {
    long kills = state.get("kills");
    return kills >= settings.kills()
        && state.get("inFlight") >= kills * 3 / 4
        && (kills < MOST_WITH_ONE_ORDER || orders(state) == 2 && state.get("inDoubt") >= kills / 4);
  }

  private static long orders(RunState state) {
    return state.get("licenseFirst") + state.get("adapterFirst");
  }

  private static String line(RunState state, Tally tally) {
    return String.format(
        "kills=%d inFlight=%d inDoubt=%d orders=%d purchases=%d lost=%d duplicated=%d undecided=%d",
        state.get("kills"),
        state.get("inFlight"),
        state.get("inDoubt"),
        orders(state),
        state.get("purchases"),
        tally.lost(),
        tally.duplicated(),
        tally.undecided());
  }
}
