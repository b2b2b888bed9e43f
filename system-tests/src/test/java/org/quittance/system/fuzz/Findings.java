package org.quittance.system.fuzz;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** What the answers came to. Each kind of fault is told once for an operation and a damage. */
final class Findings {

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Set<String> exercised = new ConcurrentSkipListSet<>();
  private final Map<String, String> purchases = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** An operation did what it was asked to, at least once. */
  void exercised(Input input) {
    exercised.add(input.operation.id());
  }

  synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  synchronized int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  void fault(String what, Input input, Object why) {
    count(what);
    if (told.add(what + " " + input.operation.id() + " " + input.damage)) {
      System.err.println(what + ": " + input + "\n  -> " + why);
    }
  }

  /** A purchase that was acknowledged; false if its key had another one before. */
  boolean bought(String key, String purchaseId) {
    String before = purchases.putIfAbsent(key, purchaseId);
    return before == null || before.equals(purchaseId);
  }

  Map<String, String> purchases() {
    return purchases;
  }

  Set<String> operations() {
    return exercised;
  }

  @Override
  public synchronized String toString() {
    return counts.toString();
  }
}
