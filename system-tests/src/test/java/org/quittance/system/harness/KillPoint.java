package org.quittance.system.harness;

import java.nio.file.Path;
import java.util.List;

/**
 * Places at which a server can be made to die as by {@code kill -9}, before and after each step
 * that is durable. With {@link Sabotage} and {@link Stall} this is the only table of the product's
 * inside that the tests know; a rule that no longer matches shows as a server that does not die.
 */
public enum KillPoint {
  /** A purchase is asked for, nothing is written. */
  CLAIMING(Scene.BUY, Rule.entry(Names.PURCHASE + "ClaimPurchase", "claim")),
  /** The claim is committed, no money was asked for. */
  CLAIMED(
      Scene.BUY,
      Rule.entry(Names.PURCHASE + "CompletePurchase", "complete"),
      Rule.entry(Names.SETTLEMENT + "HoldPayment", "hold(" + Names.SETTLEMENT + "PaymentOrder)")),
  /** A card is to be charged, the adapter has no intent yet. */
  INTENDING(Scene.CARD, Rule.entry(Names.PAYMENT + "AuthoriseCard", "authorise")),
  /** The intent is durable, the processor knows nothing. */
  INTENDED(Scene.CARD, Rule.entry(Names.STRIPE, "create")),
  /** The processor knows the payment, its reference is not stored. */
  CREATED(Scene.CARD, Rule.entry(Names.PAYMENT + "Payments", "refer")),
  /** The reference is stored, nothing is set aside. */
  REFERRED(Scene.CARD, Rule.entry(Names.STRIPE, "confirm")),
  /** The processor set money aside, nobody here knows. */
  CONFIRMED(Scene.CARD, Rule.entry(Names.PAYMENT + "CardAnswers", "record")),
  /** The hold is recorded, no transaction adopted it. */
  HOLD_RECORDED(Scene.CARD, Rule.exit(Names.PAYMENT + "CardAnswers", "record")),
  /** The hold is adopted, nothing else is written. */
  HELD(Scene.BUY, Rule.exit(Names.SETTLEMENT + "TakePayment", "take")),
  /** Work is done in both branches, neither has voted. */
  BEFORE_PREPARE(Scene.BUY, Rule.atEach(Names.PREPARE, "ENTRY", "")),
  /** One branch has voted. */
  BETWEEN_PREPARES(Scene.BUY, Rule.atEach(Names.PREPARE, "ENTRY", Rule.SECOND)),
  /** Both branches have voted, nothing is decided. */
  BOTH_PREPARED(Scene.BUY, Rule.atEach(Names.PREPARE, "EXIT", Rule.SECOND)),
  /** The decision is logged; the adapter's branch is about to hear it. */
  BEFORE_ADAPTER_COMMIT(Scene.BUY, Rule.of(Names.ADAPTER, Names.COMMIT, "ENTRY", Rule.TWO_PHASE)),
  /** The decision is logged; the license database's branch is about to hear it. */
  BEFORE_LICENSE_COMMIT(
      Scene.BUY,
      Rule.of(Names.DERBY, Names.COMMIT, "ENTRY", Rule.TWO_PHASE),
      Rule.of(Names.POSTGRES, Names.COMMIT, "ENTRY", Rule.TWO_PHASE)),
  /** One of the two branches is committed, the other is not. */
  BETWEEN_COMMITS(Scene.BUY, Rule.atEach(Names.COMMIT, "ENTRY", Rule.TWO_PHASE + Rule.SECOND)),
  /** The license database's branch is committed, the adapter's is not. */
  LICENSE_FIRST(Scene.BUY, Rule.secondAt(Names.COMMIT, true)),
  /** The adapter's branch is committed, the license database's is not. */
  ADAPTER_FIRST(Scene.BUY, Rule.secondAt(Names.COMMIT, false)),
  /** Both are committed, the coordinator does not know yet. */
  BOTH_COMMITTED(Scene.BUY, Rule.atEach(Names.COMMIT, "EXIT", Rule.TWO_PHASE + Rule.SECOND)),
  /** The capture is decided, the processor was not asked. */
  CAPTURING(Scene.CARD, Rule.entry(Names.STRIPE, "capture")),
  /** The processor took the money, nobody here knows. */
  CAPTURED(Scene.CARD, Rule.entry(Names.PAYMENT + "RecordOutcome", "captured")),
  /** The capture is recorded, the purchase still settles. */
  CAPTURE_RECORDED(Scene.CARD, Rule.exit(Names.PAYMENT + "RecordOutcome", "captured")),
  /** The outcome is being applied, its transaction is not committed. */
  SETTLED(Scene.CARD, Rule.exit(Names.PURCHASE + "SettlePurchase", "settle")),
  /** The listener's transaction is committed, the notice is not marked. */
  TOLD(Scene.CARD, Rule.entry(Names.PAYMENT + "NoticeLeases", "delivered")),
  /** All is committed, the answer is not sent. */
  BEFORE_ANSWER(Scene.BUY, Rule.exit(Names.PURCHASE + "BuyLicenses", "buy")),
  /** An exchange is asked for. */
  OPENING(Scene.OPEN, Rule.entry(Names.OPEN_E_BOX, "open")),
  /** The license is written, its transaction is not committed. */
  LICENSED(Scene.OPEN, Rule.exit("org.quittance.distribution.license.GenerateLicense", "generate")),
  /** The exchange is committed, the license is not sent. */
  OPENED(Scene.OPEN, Rule.exit("org.quittance.web.api.LicenseResource", "exchange")),
  /** A refund is reserved, its transaction is not committed. */
  REFUND_RESERVED(Scene.REFUND, Rule.exit("org.quittance.adapter.refund.RefundPayment", "refund")),
  /** A refund is granted, the processor was not asked. */
  REFUND_GRANTED(Scene.REFUND, Rule.entry("org.quittance.adapter.settling.PayRefund", "pay")),
  /** The processor paid back, nobody here knows. */
  REFUND_PAID(Scene.REFUND, Rule.entry("org.quittance.adapter.refund.RefundOutcome", "paid")),
  /** The refund is recorded as paid. */
  REFUND_RECORDED(Scene.REFUND, Rule.exit("org.quittance.adapter.settling.PayRefund", "pay")),
  /** The janitor found a claim that nobody works on. */
  FENCING(Scene.JANITOR, Rule.entry(Names.PURCHASE + "FenceAttempt", "fence")),
  /** The fence is committed, nothing is done yet. */
  FENCED(Scene.JANITOR, Rule.entry(Names.INDOUBT + "ResolveClaim", "carryOut")),
  /** A void is decided, the processor was not asked. */
  VOIDING(
      Scene.JANITOR, Rule.exit(Names.PAYMENT + "VoidHold", "run(java.util.UUID,java.lang.String)")),
  /** The processor gave the hold back, nobody here knows. */
  VOIDED(Scene.JANITOR, Rule.entry(Names.PAYMENT + "RecordOutcome", "voided")),
  /** The void is recorded. */
  VOID_RECORDED(Scene.JANITOR, Rule.exit(Names.PAYMENT + "RecordOutcome", "voided")),
  /** The janitor gives a claim up; its transaction is not committed. */
  GIVEN_UP(Scene.JANITOR, Rule.exit(Names.PURCHASE + "GiveUpClaim", "giveUp")),
  /** A reconciliation looks at a page of purchases. */
  RECONCILING_PURCHASES(Scene.JOB, Rule.entry(Names.RECONCILIATION + "PurchaseWalk", "after")),
  /** A reconciliation has all purchases and payments, and looks at a page of proofs. */
  RECONCILING_PROOFS(Scene.JOB, Rule.entry(Names.RECONCILIATION + "ProofWalk", "after")),
  /** Recovery at a start: the adapter told which branches it has. */
  RECOVERY_SCANNED(Scene.RESTART, Rule.exit(Names.ADAPTER, "recover(int)")),
  /** Recovery at a start: a branch is about to be committed. */
  RECOVERY_COMMITTING(Scene.RESTART, Rule.atEach(Names.COMMIT, "ENTRY", Rule.TWO_PHASE)),
  /** Recovery at a start: a branch is about to be rolled back. */
  RECOVERY_ROLLING_BACK(Scene.RESTART, Rule.atEach(Names.ROLLBACK, "ENTRY", "")),
  /** Recovery is done, the gate is not open. */
  BEFORE_GATE(Scene.RESTART, Rule.entry("org.quittance.vault.PublishKeys", "prepare"));

  /** What must happen for a server to come to a place. */
  public enum Scene {
    /** Any purchase. */
    BUY,
    /** A purchase by card. */
    CARD,
    /** An exchange. */
    OPEN,
    /** A refund of a purchase by card. */
    REFUND,
    /** A purchase its client gave up before its end. */
    JANITOR,
    /** A batch job. */
    JOB,
    /** A start after a death. */
    RESTART
  }

  /** Names of the product's inside and of the platform's. */
  private static final class Names {
    static final String PURCHASE = "org.quittance.storefront.purchase.";
    static final String SETTLEMENT = "org.quittance.settlement.payment.";
    static final String INDOUBT = "org.quittance.backoffice.indoubt.";
    static final String RECONCILIATION = "org.quittance.backoffice.reconciliation.";
    static final String OPEN_E_BOX = "org.quittance.storefront.boxset.OpenEBox";
    static final String PAYMENT = "org.quittance.adapter.payment.";
    static final String STRIPE = "org.quittance.adapter.gateway.stripe.StripeGateway";
    static final String ADAPTER = Rule.ADAPTER;
    static final String DERBY = Rule.DERBY;
    static final String POSTGRES = Rule.POSTGRES;
    static final String PREPARE = "prepare(javax.transaction.xa.Xid)";
    static final String COMMIT = "commit(javax.transaction.xa.Xid, boolean)";
    static final String ROLLBACK = "rollback(javax.transaction.xa.Xid)";
  }

  /** Where a thread begins a transaction of two branches: counts of its calls start there. */
  private static final List<Rule> BEGINNINGS =
      List.of(
          Rule.entry(Names.PURCHASE + "CompletePurchase", "complete"),
          Rule.entry(Names.PURCHASE + "RetakePayment", "retake"),
          Rule.entry("org.quittance.settlement.refund.GrantRefund", "grant"),
          Rule.entry(Names.OPEN_E_BOX, "open"));

  private final Scene scene;
  private final List<Rule> rules;

  KillPoint(Scene scene, Object... rules) {
    this.scene = scene;
    this.rules = Rule.flat(rules);
  }

  public Scene scene() {
    return scene;
  }

  /** The file whose presence makes whoever comes here kill its server. */
  Path armedBy(Path folder) {
    return folder.resolve("die-" + name());
  }

  /** Byteman rules for this place. */
  String rules(Path folder) {
    var text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(rule.text(name(), armedBy(folder), "killJVM()"));
    }
    return text.toString();
  }

  /** Starts the counts of calls for each transaction. */
  static String counting() {
    var resets = new StringBuilder();
    for (KillPoint point : values()) {
      if (point.rules.stream().anyMatch(Rule::counts)) {
        BEGINNINGS.forEach(beginning -> resets.append(beginning.reset(point.name())));
      }
    }
    return resets.toString();
  }
}
