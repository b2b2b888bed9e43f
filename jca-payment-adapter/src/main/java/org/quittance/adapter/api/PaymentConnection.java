package org.quittance.adapter.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A handle on the payment adapter, valid until {@link #close()}.
 *
 * <p>Used inside a JTA transaction the work belongs to that transaction's branch: what was held and
 * adopted is captured when the transaction commits and voided when it rolls back, also after a
 * crash. Used outside one, each call stands for itself and is durable when it returns.
 */
public interface PaymentConnection extends AutoCloseable {

  /**
   * First stage. Writes a durable intent, then asks the gateway. Inside a transaction the ledger's
   * hold is voided again should the transaction roll back or the process die before it prepared. A
   * card is asked for outside any transaction only, because it takes a call to the outside; its
   * hold then waits to be adopted. Asked again under the same purchase and attempt it asks the
   * processor under the same key what became of it.
   *
   * @return {@link Outcome.Held}, {@link Outcome.Declined}, {@link Outcome.RequiresAction}, {@link
   *     Outcome.Unknown}, or, where the same purchase and attempt were asked before, what became of
   *     it
   * @throws PaymentRefused {@code attempt-reused} if the request contradicts an earlier one under
   *     the same key, {@code attempt-voided} if the hold of this attempt was given back (take the
   *     next number), {@code payment-already-stands} if another attempt is live, {@code
   *     branch-ended} if the transaction can only be rolled back, {@code method-not-offered} if no
   *     gateway takes this method, {@code request-not-possible} for impossible values
   * @throws IllegalStateException if a card is asked for inside a transaction
   */
  Outcome authorise(HoldRequest request) throws PaymentException;

  /**
   * Makes this transaction responsible for a hold: commit captures it, rollback voids it. Checks
   * purchase, payer, amount, currency and state. A payment of this purchase that is captured
   * already is adopted without effect and reported as captured; one whose capture is decided is
   * adopted without effect and reported as settling.
   *
   * @return {@link Outcome.Captured}: once the transaction commits, the money is taken; or {@link
   *     Outcome.Settling}: once it commits, it is decided that the money is taken
   * @throws PaymentRefused {@code unknown-payment}, {@code hold-mismatch} (another purchase, payer,
   *     amount or currency), {@code hold-adopted-elsewhere} (another live transaction ends it),
   *     {@code hold-not-adoptable} (voided or declined), {@code branch-ended}
   * @throws IllegalStateException outside a transaction
   */
  Outcome adopt(UUID paymentId, HoldRequest expected) throws PaymentException;

  /**
   * Second stage at once, for a payment whose capture is decided; outside any transaction. Without
   * this call it is done all the same, in the background.
   *
   * @return {@link Outcome.Captured}, {@link Outcome.CaptureFailed}, or {@link Outcome.Settling} if
   *     the processor's answer is not known
   * @throws PaymentRefused {@code unknown-payment}, or {@code capture-not-decided}
   */
  Outcome capture(UUID paymentId) throws PaymentException;

  /**
   * Gives the hold of a purchase's live payment back, outside any transaction. A branch of the hold
   * that has not voted is rolled back with it; one that voted is left alone.
   *
   * @param reason one sentence, kept
   */
  VoidResult voidHold(UUID purchaseId, String reason) throws PaymentException;

  /**
   * Reserves a refund inside the transaction: commit decides that it is paid, rollback releases it.
   * The ledger pays with the commit, and tells of it by a notice all the same.
   *
   * @return {@code PAID} if the commit pays, {@code REQUESTED} if it only decides; where the same
   *     refund was decided before, what became of it
   * @throws PaymentRefused {@code nothing-captured}, {@code refund-exceeds-captured} if refunds and
   *     disputes leave less than that, {@code hold-mismatch} for another currency, {@code
   *     refund-id-reused} if the ID stands for another refund
   * @throws IllegalStateException outside a transaction
   */
  RefundStanding refund(RefundRequest request) throws PaymentException;

  /** A refund by its ID. */
  Optional<RefundStanding> findRefund(UUID refundId) throws PaymentException;

  /**
   * Gives a refund's reservation up, outside any transaction, with the branch that asked for it;
   * one that voted is left alone. Only for who has seen to it that nobody decides this refund now.
   *
   * @param reason one sentence, kept
   * @return how the refund stands then, {@code REQUESTED} only if its branch voted; empty if it was
   *     never asked for
   */
  Optional<RefundStanding> releaseRefund(UUID refundId, String reason) throws PaymentException;

  /**
   * Records a dispute; durable when it returns. Idempotent by its reference.
   *
   * @throws PaymentRefused {@code nothing-captured}, {@code hold-mismatch} for another currency,
   *     {@code dispute-reference-reused} if the reference stands for another dispute
   */
  DisputeStanding openDispute(DisputeReport report) throws PaymentException;

  /**
   * Records how a dispute ended; durable when it returns. Repeating it does no harm.
   *
   * @throws PaymentRefused {@code unknown-dispute}, or {@code dispute-decided} the other way
   */
  DisputeStanding closeDispute(String reference, boolean won) throws PaymentException;

  /** The disputes of a purchase, oldest first. */
  List<DisputeStanding> disputes(UUID purchaseId) throws PaymentException;

  /**
   * From now on notices are delivered and the processor is asked for what is due. Called once
   * recovery has ended, because before that nobody may act on what is only half known.
   */
  void beginWork() throws PaymentException;

  /**
   * Confirms inside the transaction that the purchase's payment is captured; a read-only vote.
   *
   * @return true if it is captured; false if it does not stand, or not yet
   */
  boolean confirm(UUID purchaseId) throws PaymentException;

  /** The newest payment of a purchase, if any was ever intended. */
  Optional<PaymentStanding> standing(UUID purchaseId) throws PaymentException;

  /** What a payment went through, oldest first; empty if there is no such payment. */
  List<PaymentStep> steps(UUID paymentId) throws PaymentException;

  /**
   * Every payment created at or after {@code fromPaymentId} (exclusive; null = from the beginning),
   * in order of its time-ordered ID, at most {@code limit}.
   */
  List<PaymentStanding> payments(UUID fromPaymentId, int limit) throws PaymentException;

  /**
   * Payments made before the instant that no transaction voted for, whether something is held of
   * them or may be: after the given one (null = from the beginning), in the order of their IDs.
   */
  List<PaymentStanding> waiting(Instant madeBefore, UUID afterPaymentId, int limit)
      throws PaymentException;

  /** The credit accounts of one owner, by currency; empty if there are none. */
  List<CreditAccount> accounts(String owner) throws PaymentException;

  /** The newest posted entries of one owner's accounts, newest first, at most {@code limit}. */
  default List<CreditEntry> entries(String owner, int limit) throws PaymentException {
    return entries(owner, null, limit);
  }

  /** The same, older than the entry {@code before} (null = from the newest). */
  List<CreditEntry> entries(String owner, UUID before, int limit) throws PaymentException;

  /**
   * Pays store credit in, opening the account if need be. Idempotent by {@code transferId}; it
   * stands for itself and is durable when it returns, also inside a transaction.
   *
   * @throws PaymentRefused {@code transfer-id-reused} if the transfer ID was used for something
   *     else, {@code amount-not-possible} for zero or more than can be counted
   */
  void topUp(UUID transferId, String owner, Amount amount) throws PaymentException;

  /** The same as {@link #topUp}, and keeps who did it and why. */
  void payIn(UUID transferId, String owner, Amount amount, Remark remark) throws PaymentException;

  /**
   * Agrees how far below zero an owner's account may go, opening it if need be. It stands for
   * itself and is durable when it returns, also inside a transaction.
   *
   * @param limit zero or more
   * @return the account as it is then
   * @throws PaymentRefused {@code limit-in-use} if more than that is used already, holds included
   */
  CreditAccount agreeLimit(String owner, Amount limit, Remark remark) throws PaymentException;

  /**
   * How many transaction branches are prepared and undecided in the adapter's own durable branch
   * table. Asking also proves that the adapter's store answers.
   */
  int branchesInDoubt() throws PaymentException;

  /**
   * Branches of every node that began before the instant, voted yes and are undecided, after the
   * given one (null = from the beginning), in the order of their IDs.
   */
  List<UndecidedBranch> undecided(Instant begunBefore, UUID afterBranchId, int limit)
      throws PaymentException;

  /**
   * Tells a branch that its transaction was committed; durable when it returns. Only for who has
   * seen what the transaction's other participant committed: the adapter takes the word for it.
   *
   * @return whether the branch is committed now; false if it never voted, or was rolled back
   */
  boolean tellCommitted(UUID branchId) throws PaymentException;

  /** Gives the handle back; never fails, and may be called twice. */
  @Override
  void close();
}
