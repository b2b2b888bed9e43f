package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.List;

/**
 * Places at which one purchase can be held for long while its server lives on, so that others take
 * it for dead.
 */
public enum Stall {
  /** A card's hold is recorded, no transaction adopted it. */
  HELD_OUTSIDE(
      List.of(Rule.entry("org.quittance.storefront.purchase.CompletePurchase", "complete"))),
  /** Both branches worked, neither has voted. */
  BEFORE_PREPARE(Rule.atEach("prepare(javax.transaction.xa.Xid)", "ENTRY", "")),
  /** Both branches have voted, nothing is decided. */
  BOTH_PREPARED(Rule.atEach("prepare(javax.transaction.xa.Xid)", "EXIT", Rule.SECOND)),
  /** It is decided; one branch is committed. */
  BETWEEN_COMMITS(
      Rule.atEach(
          "commit(javax.transaction.xa.Xid, boolean)", "ENTRY", Rule.TWO_PHASE + Rule.SECOND));

  private static final String COMPLETE = "org.quittance.storefront.purchase.CompletePurchase";

  private final List<Rule> rules;

  Stall(List<Rule> rules) {
    this.rules = rules;
  }

  /** The file that holds the next one who comes here, and is gone when it did. */
  Path armedBy(Path folder) {
    return folder.resolve("stall-" + name());
  }

  String rules(Path folder, long millis) {
    String name = "stall " + name();
    var text = new StringBuilder();
    if (rules.stream().anyMatch(Rule::counts)) {
      text.append(Rule.entry(COMPLETE, "complete").reset(name));
    }
    for (Rule rule : rules) {
      // Who deletes the file is the one that is held.
      String once = rule.condition() + " && armed.delete()";
      text.append(
          Rule.of(rule.type(), rule.method(), rule.where(), once)
              .text(name, armedBy(folder), "delay(" + millis + ")"));
    }
    return text.toString();
  }
}
