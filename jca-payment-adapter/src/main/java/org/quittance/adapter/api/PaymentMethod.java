package org.quittance.adapter.api;

import java.util.Objects;

/**
 * How a payer pays.
 *
 * @param kind {@code credit} for store credit, which the ledger keeps, or {@code card} for the
 *     processor
 * @param token what the processor's own page gave for the payer's card, never a card number; null
 *     for store credit
 */
public record PaymentMethod(String kind, String token) {
  private static final String CREDIT = "credit";
  private static final String CARD = "card";

  /**
   * @throws IllegalArgumentException if the kind is unknown, or a token is missing or out of place
   */
  public PaymentMethod {
    Objects.requireNonNull(kind, "kind");
    if (!kind.equals(CREDIT) && !kind.equals(CARD)) {
      throw new IllegalArgumentException("No such method of payment: " + kind);
    }
    if (kind.equals(CARD) != (token != null && !token.isBlank())) {
      throw new IllegalArgumentException("A card needs its token, and store credit has none");
    }
  }

  /** Prepaid store credit. */
  public static PaymentMethod credit() {
    return new PaymentMethod(CREDIT, null);
  }

  /** A card the processor knows under that token. */
  public static PaymentMethod card(String token) {
    return new PaymentMethod(CARD, token);
  }

  /** Whether the processor is asked, over the network. */
  public boolean isCard() {
    return kind.equals(CARD);
  }

  /** The kind only: a token reaches no log. */
  @Override
  public String toString() {
    return kind;
  }
}
