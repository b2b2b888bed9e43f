package org.quittance.adapter.crash;

/** What a process does until it dies. */
enum Scenario {
  CREDIT_PURCHASE(shop -> shop.sellForCredit(true)),
  CREDIT_ROLLBACK(shop -> shop.sellForCredit(false)),
  CREDIT_REFUND(shop -> shop.sellForCredit(true), shop -> shop.refund(true)),
  CREDIT_REFUND_ROLLBACK(shop -> shop.sellForCredit(true), shop -> shop.refund(false)),
  CARD_PURCHASE(shop -> shop.sellForCard(true)),
  CARD_ROLLBACK(shop -> shop.sellForCard(false)),
  CARD_VOID(Shop::holdAndVoid),
  CARD_REFUND(shop -> shop.sellForCard(true), shop -> shop.refund(true)),
  RECOVERY(Shop::recover);

  /** Something a shop does. */
  @FunctionalInterface
  interface Act {
    void by(Shop shop) throws Exception;
  }

  private final Act before;
  private final Act act;

  Scenario(Act act) {
    this(shop -> {}, act);
  }

  Scenario(Act before, Act act) {
    this.before = before;
    this.act = act;
  }

  /** What must have happened; nobody dies yet. */
  void prepare(Shop shop) throws Exception {
    before.by(shop);
  }

  void act(Shop shop) throws Exception {
    act.by(shop);
  }
}
