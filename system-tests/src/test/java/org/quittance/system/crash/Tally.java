package org.quittance.system.crash;

import java.util.LinkedHashSet;
import java.util.Set;

/** The counts of the closing line; every bad one is explained on standard error as it is found. */
final class Tally {

  private final Set<String> lost = new LinkedHashSet<>();
  private final Set<String> duplicated = new LinkedHashSet<>();
  private final Set<String> undecided = new LinkedHashSet<>();
  private int kills;
  private int inFlight;
  private int inDoubt;
  private int purchases;

  void killed(int requestsInFlight, int branchesInDoubt) {
    kills++;
    inFlight += requestsInFlight;
    inDoubt += branchesInDoubt;
  }

  void purchased(int count) {
    purchases = count;
  }

  void lost(String what, String why) {
    note(lost, "lost", what, why);
  }

  void duplicated(String what, String why) {
    note(duplicated, "duplicated", what, why);
  }

  void undecided(String what, String why) {
    note(undecided, "undecided", what, why);
  }

  private static void note(Set<String> set, String kind, String what, String why) {
    if (set.add(what)) {
      System.err.println(kind + ": " + what + ": " + why);
    }
  }

  int kills() {
    return kills;
  }

  boolean isClean() {
    return lost.isEmpty() && duplicated.isEmpty() && undecided.isEmpty();
  }

  boolean holds(int wanted) {
    return isClean() && kills >= wanted && inFlight >= kills;
  }

  String line() {
    return String.format(
        "kills=%d inFlight=%d inDoubt=%d purchases=%d lost=%d duplicated=%d undecided=%d",
        kills, inFlight, inDoubt, purchases, lost.size(), duplicated.size(), undecided.size());
  }
}
