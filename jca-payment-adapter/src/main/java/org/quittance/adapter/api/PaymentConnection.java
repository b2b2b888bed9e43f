package org.quittance.adapter.api;

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
   * hold is voided again should the transaction roll back or the process die before it prepared.
   *
   * @return {@link Outcome.Held}, {@link Outcome.Declined}, or, where the same purchase and attempt
   *     were asked before, what became of it
   * @throws PaymentRefused {@code attempt-reused} if the request contradicts an earlier one under
   *     the same key, {@code attempt-voided} if the hold of this attempt was given back (take the
   *     next number), {@code payment-already-stands} if another attempt is live, {@code
   *     branch-ended} if the transaction can only be rolled back, {@code request-not-possible} for
   *     impossible values
   */
  Outcome authorise(HoldRequest request) throws PaymentException;

  /**
   * Makes this transaction responsible for a hold: commit captures it, rollback voids it. Checks
   * purchase, payer, amount, currency and state. A payment of this purchase that is captured
   * already is adopted without effect and reported as captured.
   *
   * @return {@link Outcome.Captured}: once the transaction commits, the money is taken
   * @throws PaymentRefused {@code unknown-payment}, {@code hold-mismatch} (another purchase, payer,
   *     amount or currency), {@code hold-adopted-elsewhere} (another live transaction ends it),
   *     {@code hold-not-adoptable} (voided or declined), {@code branch-ended}
   * @throws IllegalStateException outside a transaction
   */
  Outcome adopt(UUID paymentId, HoldRequest expected) throws PaymentException;

  /**
   * Confirms inside the transaction that the purchase's payment is captured; a read-only vote.
   *
   * @return true if it is captured; false if it does not stand, or not yet
   */
  boolean confirm(UUID purchaseId) throws PaymentException;

  /** The newest payment of a purchase, if any was ever intended. */
  Optional<PaymentStanding> standing(UUID purchaseId) throws PaymentException;

  /**
   * Every payment created at or after {@code fromPaymentId} (exclusive; null = from the beginning),
   * in order of its time-ordered ID, at most {@code limit}.
   */
  List<PaymentStanding> payments(UUID fromPaymentId, int limit) throws PaymentException;

  /** The credit accounts of one owner, by currency; empty if there are none. */
  List<CreditAccount> accounts(String owner) throws PaymentException;

  /** The newest posted entries of one owner's accounts, newest first, at most {@code limit}. */
  List<CreditEntry> entries(String owner, int limit) throws PaymentException;

  /**
   * Pays store credit in, opening the account if need be. Idempotent by {@code transferId}; it
   * stands for itself and is durable when it returns, also inside a transaction.
   *
   * @throws PaymentRefused {@code transfer-id-reused} if the transfer ID was used for something
   *     else, {@code amount-not-possible} for zero or more than can be counted
   */
  void topUp(UUID transferId, String owner, Amount amount) throws PaymentException;

  /**
   * How many transaction branches are prepared and undecided in the adapter's own durable branch
   * table. Asking also proves that the adapter's store answers.
   */
  int branchesInDoubt() throws PaymentException;

  /** Gives the handle back; never fails, and may be called twice. */
  @Override
  void close();
}
