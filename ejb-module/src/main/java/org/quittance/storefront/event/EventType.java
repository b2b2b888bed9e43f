package org.quittance.storefront.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is told to stores (docs/api.md). States that a purchase only passes through have no type: of
 * a transaction that goes through several, the last is told.
 */
public enum EventType {
  PURCHASE_REQUIRES_ACTION("purchase"),
  PURCHASE_DECLINED("purchase"),
  PURCHASE_ABANDONED("purchase"),
  PURCHASE_AUTHORISED("purchase"),
  PURCHASE_SETTLING("purchase"),
  PURCHASE_CAPTURED("purchase"),
  PURCHASE_CAPTURE_FAILED("purchase"),
  PURCHASE_VOIDED("purchase"),
  PURCHASE_DISPUTED("purchase"),
  PURCHASE_CHARGED_BACK("purchase"),
  PURCHASE_PARTLY_REFUNDED("purchase"),
  PURCHASE_REFUNDED("purchase"),
  REFUND_GRANTED("refund"),
  REFUND_REFUSED("refund"),
  REFUND_REFERRED("refund"),
  REFUND_STUCK("refund"),
  REFUND_PAID("refund"),
  REFUND_BOUNCED("refund"),
  DISPUTE_OPENED("dispute"),
  DISPUTE_WON("dispute"),
  DISPUTE_LOST("dispute"),
  PROOF_REDEEMED("proof"),
  PROOF_REISSUED("proof"),
  PROOF_REVOKED("proof"),
  LICENSE_SUSPENDED("license"),
  LICENSE_RESTORED("license"),
  LICENSE_REVOKED("license"),
  LICENSE_RETURNED("license"),
  WEBHOOK_ENDPOINT_DISABLED("webhook_endpoint");

  private final String group;

  EventType(String group) {
    this.group = group;
  }

  /** Group and fact with a full stop between, such as {@code purchase.captured}. */
  public String word() {
    return group + "." + name().substring(group.length() + 1).toLowerCase(Locale.ROOT);
  }

  /** What comes before the full stop. */
  public String group() {
    return group;
  }

  /** The type of a fact about something of that group, if it is told. */
  static Optional<EventType> find(String group, Enum<?> fact) {
    String name = group.toUpperCase(Locale.ROOT) + "_" + fact.name();
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
