package org.quittance.adapter.gateway.outside;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quittance.adapter.api.Amount;

/**
 * A payment processor over a network. Every call may be repeated: create, confirm and refund under
 * the same key, capture and cancel because a payment can be captured or cancelled once only. What a
 * call returns is certain; what is not certain is thrown as {@link AnswerUnknown}.
 */
public interface OutsideGateway {

  /** Stable lower-case name, kept with each payment. */
  String name();

  /** Why such an amount can never be asked for; empty if it can. */
  Optional<Reply.Refused> objection(Amount amount);

  /**
   * Makes the payment known without setting anything aside.
   *
   * @return {@link Reply.Created} or {@link Reply.Refused}
   */
  Reply create(CardCharge charge) throws AnswerUnknown;

  /**
   * First stage: sets the money aside.
   *
   * @param reference what create answered
   */
  Reply confirm(CardCharge charge, String reference) throws AnswerUnknown;

  /** How the payment stands now. */
  Reply lookUp(String reference) throws AnswerUnknown;

  /**
   * Second stage: takes what is set aside.
   *
   * @param earlierTries how often this was asked before without a certain answer
   * @return {@link Reply.Taken}, {@link Reply.GivenBack} if that can never happen any more, or how
   *     it stands otherwise
   */
  Reply capture(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown;

  /**
   * Gives back what is set aside, or sees to it that nothing can be.
   *
   * @param earlierTries how often this was asked before without a certain answer
   * @return {@link Reply.GivenBack}, or how it stands otherwise
   */
  Reply cancel(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown;

  /** Pays back a part of what was taken. */
  RefundReply refund(CardRefund refund) throws AnswerUnknown;

  /** What happened at or after that instant, oldest first. */
  List<ProcessorEvent> eventsSince(Instant since) throws AnswerUnknown;
}
