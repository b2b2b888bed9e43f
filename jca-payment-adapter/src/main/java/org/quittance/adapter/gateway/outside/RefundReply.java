package org.quittance.adapter.gateway.outside;

/** What a processor says of a refund, for certain. */
public sealed interface RefundReply {

  /**
   * It is on its way to the payer.
   *
   * @param reference its ID at the processor
   */
  record Paid(String reference) implements RefundReply {}

  /**
   * It was on its way and came back to us.
   *
   * @param reference its ID at the processor
   * @param reason one sentence for a person
   */
  record Bounced(String reference, String reason) implements RefundReply {}

  /**
   * The processor does not pay it as things are.
   *
   * @param reason one sentence for a person
   */
  record Refused(String reason) implements RefundReply {}
}
