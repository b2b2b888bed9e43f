package org.quittance.adapter.gateway;

/** A gateway's answer to a request for a hold. */
public sealed interface Answer {

  /** The money is set aside. */
  record Held() implements Answer {}

  /**
   * A definite no; nothing is set aside.
   *
   * @param code {@code insufficient-credit} or {@code payment-declined}
   * @param reason one sentence for a person
   */
  record Declined(String code, String reason) implements Answer {}
}
