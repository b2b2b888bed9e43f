package org.quittance.adapter.gateway.outside;

/** What a processor says of a payment, for certain. */
public sealed interface Reply {

  /**
   * It is known and nothing is set aside: it was not confirmed yet.
   *
   * @param reference its ID at the processor
   */
  record Created(String reference) implements Reply {}

  /** The money is set aside. */
  record Held() implements Reply {}

  /**
   * Nothing is set aside until the payer acted at the processor's page.
   *
   * @param url that page
   */
  record RequiresAction(String url) implements Reply {}

  /** The money was taken. */
  record Taken() implements Reply {}

  /**
   * It is cancelled: nothing is set aside, and nothing can be any more.
   *
   * @param code {@code hold-expired} or {@code hold-cancelled}
   * @param reason one sentence for a person
   */
  record GivenBack(String code, String reason) implements Reply {}

  /**
   * A definite no to what was asked.
   *
   * @param code stable kebab-case word
   * @param reason one sentence for a person
   */
  record Refused(String code, String reason) implements Reply {}

  /** The processor knows no such payment. */
  record Missing() implements Reply {}
}
