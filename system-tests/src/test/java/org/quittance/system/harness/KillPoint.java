package org.quittance.system.harness;

import java.nio.file.Path;

/**
 * Places in a purchase at which a server can be made to die as by {@code kill -9}. The names below
 * are the only ones of the product's inside that the tests know; a rule that no longer matches
 * shows as a server that does not die.
 */
public enum KillPoint {
  /** The claim is committed, no money was asked for. */
  CLAIMED,
  /** The money is set aside, nothing else is written. */
  HELD,
  /** Work is done in both branches, neither has voted. */
  BEFORE_PREPARE,
  /** Both branches have voted, nothing is decided. */
  BOTH_PREPARED,
  /** The decision is logged; the adapter's branch is about to hear it. */
  BEFORE_ADAPTER_COMMIT,
  /** The decision is logged; the license database's branch is about to hear it. */
  BEFORE_LICENSE_COMMIT,
  /** One of the two branches is committed, the other is not. */
  BETWEEN_COMMITS,
  /** All is committed, the answer is not sent. */
  BEFORE_ANSWER;

  private static final String PURCHASE = "org.quittance.storefront.purchase.";
  private static final String ADAPTER = "org.quittance.adapter.transaction.PaymentXAResource";
  private static final String DERBY = "org.apache.derby.impl.jdbc.EmbedXAResource";
  private static final String POSTGRES = "org.postgresql.xa.PGXAConnection";
  private static final String PREPARE = "prepare(javax.transaction.xa.Xid)";
  private static final String COMMIT = "commit(javax.transaction.xa.Xid, boolean)";

  /** The license database also commits transactions of its own in one phase. */
  private static final String TWO_PHASE = " && !$2";

  /** The file whose presence makes the next purchase that comes here kill its server. */
  public Path armedBy(Path folder) {
    return folder.resolve("die-" + name());
  }

  /** Byteman rules for this place. */
  String rules(Path folder) {
    return switch (this) {
      case CLAIMED -> at(folder, PURCHASE + "CompletePurchase", "complete", "ENTRY", "");
      case HELD ->
          at(
              folder,
              "org.quittance.settlement.payment.TakePayment",
              "take(org.quittance.settlement.payment.PaymentOrder,java.util.Optional)",
              "EXIT",
              "");
      case BEFORE_PREPARE -> atEach(folder, PREPARE, "ENTRY", "", ADAPTER, DERBY, POSTGRES);
      case BOTH_PREPARED -> atEach(folder, PREPARE, "EXIT", second(), ADAPTER, DERBY, POSTGRES);
      case BEFORE_ADAPTER_COMMIT -> atEach(folder, COMMIT, "ENTRY", TWO_PHASE, ADAPTER);
      case BEFORE_LICENSE_COMMIT -> atEach(folder, COMMIT, "ENTRY", TWO_PHASE, DERBY, POSTGRES);
      case BETWEEN_COMMITS ->
          atEach(folder, COMMIT, "ENTRY", TWO_PHASE + second(), ADAPTER, DERBY, POSTGRES);
      case BEFORE_ANSWER -> at(folder, PURCHASE + "BuyLicenses", "buy", "EXIT", "");
    };
  }

  /** One transaction keeps to one thread, so the second call of a thread is the other branch's. */
  private String second() {
    return " && incrementCounter(\"" + name() + "\" + Thread.currentThread().getName()) == 2";
  }

  private String atEach(
      Path folder, String method, String where, String condition, String... types) {
    var rules = new StringBuilder();
    for (String type : types) {
      rules.append(at(folder, type, method, where, condition));
    }
    return rules.toString();
  }

  private String at(Path folder, String type, String method, String where, String condition) {
    return String.format(
        """
        RULE %s in %s
        CLASS %s
        METHOD %s
        AT %s
        BIND armed:java.io.File = new java.io.File("%s")
        IF armed.exists()%s
        DO killJVM()
        ENDRULE

        """,
        name(), type, type, method, where, armedBy(folder), condition);
  }

  /** Starts the counts of {@link #BOTH_PREPARED} and {@link #BETWEEN_COMMITS} for a purchase. */
  static String counting() {
    var resets = new StringBuilder();
    for (KillPoint point : new KillPoint[] {BOTH_PREPARED, BETWEEN_COMMITS}) {
      resets.append(
          String.format(
              """
              RULE count for %s
              CLASS %sCompletePurchase
              METHOD complete
              AT ENTRY
              IF true
              DO readCounter("%s" + Thread.currentThread().getName(), true)
              ENDRULE

              """,
              point, PURCHASE, point));
    }
    return resets.toString();
  }
}
