package org.quittance.adapter.crash;

import java.util.UUID;

/** What every process of a test knows by the same name. */
final class Story {
  static final String OWNER = "ann";
  static final UUID TOP_UP = new UUID(1, 1);
  static final UUID PURCHASE = new UUID(1, 2);
  static final UUID REFUND = new UUID(1, 3);
  static final long CREDIT_MINOR = 1_000;
  static final long PRICE_MINOR = 300;
  static final long REFUND_MINOR = 120;

  private Story() {}
}
