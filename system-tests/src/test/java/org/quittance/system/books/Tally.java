package org.quittance.system.books;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong, each thing counted once; every one is explained on standard error when found. */
public final class Tally {

  private final Map<String, String> lost = new LinkedHashMap<>();
  private final Map<String, String> duplicated = new LinkedHashMap<>();
  private final Map<String, String> undecided = new LinkedHashMap<>();

  /** Paid without proof, proof without payment, or an acknowledged thing that is gone. */
  public synchronized void lost(String what, String why) {
    note(lost, "lost", what, why);
  }

  /** Two charges or holds for one key, or two purchases of one key. */
  public synchronized void duplicated(String what, String why) {
    note(duplicated, "duplicated", what, why);
  }

  /** Without an end although there was time enough. */
  public synchronized void undecided(String what, String why) {
    note(undecided, "undecided", what, why);
  }

  /** Takes over what another one found. */
  public synchronized void add(Tally other) {
    other.lost.forEach(this::lost);
    other.duplicated.forEach(this::duplicated);
    other.undecided.forEach(this::undecided);
  }

  private static void note(Map<String, String> found, String kind, String what, String why) {
    if (found.putIfAbsent(what, why) == null) {
      System.err.println(kind + ": " + what + ": " + why);
    }
  }

  public synchronized boolean isClean() {
    return lost.isEmpty() && duplicated.isEmpty() && undecided.isEmpty();
  }

  /** Whether nothing is wrong but that things have no end yet. */
  public synchronized boolean mayStillBeClean() {
    return lost.isEmpty() && duplicated.isEmpty() && !undecided.isEmpty();
  }

  public int lost() {
    return lost.size();
  }

  public int duplicated() {
    return duplicated.size();
  }

  public int undecided() {
    return undecided.size();
  }
}
