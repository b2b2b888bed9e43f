package org.quittance.system.harness;

import java.util.Locale;

/** Breaks exactly one protection by a rule, so that a check can show that it would notice. */
public enum Sabotage {
  /** Nothing is broken. */
  NONE(""),
  /** The adapter reports no branch to recovery. */
  RECOVERY(
      """
      RULE the adapter forgets its branches
      CLASS org.quittance.adapter.transaction.PaymentXAResource
      METHOD recover(int)
      AT ENTRY
      IF true
      DO RETURN new javax.transaction.xa.Xid[0]
      ENDRULE
      """),
  /** A card's intent does not keep its reference before the money is set aside. */
  INTENT(
      """
      RULE the reference is not stored before the card is charged
      CLASS org.quittance.adapter.payment.Payments
      METHOD refer
      AT ENTRY
      IF true
      DO RETURN true
      ENDRULE
      """),
  /** Each request is claimed under a key of its own. */
  CLAIM(
      """
      RULE each claim sees another key
      CLASS org.quittance.storefront.purchase.ClaimPurchase
      METHOD claim
      AT ENTRY
      IF true
      DO $1 = new org.quittance.storefront.purchase.ClaimKey(
           $1.clientId(), $1.idempotencyKey() + java.util.UUID.randomUUID())
      ENDRULE
      """),
  /** The janitor's fence and the adapter's ownership check say that nobody owns anything. */
  FENCE(
      """
      RULE the fence is not written
      CLASS org.quittance.storefront.purchase.Attempts
      METHOD fence
      AT ENTRY
      IF true
      DO RETURN
      ENDRULE

      RULE nobody owns a hold
      CLASS org.quittance.adapter.payment.Ownership
      METHOD isOwned
      AT ENTRY
      IF true
      DO RETURN false
      ENDRULE
      """),
  /** What a request may take has no bound. */
  BOUND(
      """
      RULE a request waits as long as it takes
      CLASS org.quittance.web.bound.Arrival
      METHOD deadline
      AT ENTRY
      IF true
      DO $2 = java.time.Duration.ofHours(1)
      ENDRULE

      RULE the processor is waited for as long as it takes
      CLASS org.quittance.adapter.gateway.outside.ProcessorSettings
      METHOD timeout
      AT ENTRY
      IF true
      DO RETURN java.time.Duration.ofHours(1)
      ENDRULE
      """),
  /** Nobody turns the refusal of a request that is not valid into an answer. */
  MAPPER(
      """
      RULE the mapper of refusals fails
      CLASS org.quittance.web.api.RefusalMapper
      METHOD toResponse
      AT ENTRY
      IF $1.code().equals("invalid-request")
      DO throw new IllegalStateException("sabotage")
      ENDRULE
      """),
  /** The adapter reserves any refund, whatever is left. */
  LIMIT(
      """
      RULE any refund is reserved
      CLASS org.quittance.adapter.payment.TakenBack
      METHOD reserve
      AT ENTRY
      IF true
      DO RETURN true
      ENDRULE
      """);

  private final String rules;

  Sabotage(String rules) {
    this.rules = rules;
  }

  /** The one named by {@code -Dsabotage}; none if there is no name. */
  public static Sabotage chosen(Sabotage... possible) {
    String name = System.getProperty("sabotage", "");
    if (name.isEmpty()) {
      return NONE;
    }
    for (Sabotage one : possible) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no -Dsabotage=" + name + " here.");
  }

  /** Byteman rules. */
  public String rules() {
    return rules;
  }
}
