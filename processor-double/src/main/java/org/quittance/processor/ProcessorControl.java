package org.quittance.processor;

import java.util.List;

/**
 * What a test does with the processor beside its interface: makes it misbehave, plays payers and
 * banks, and reads its journal. The same whether the double runs in this process or in another.
 */
public interface ProcessorControl {

  /** The interface's root, {@code http://localhost:N}. */
  String url();

  /** Misbehaves so from now on, beside what was ordered before. */
  void misbehave(Fault fault);

  /** The source of every choice from now on. */
  void seed(long seed);

  /** No fault of those that were ordered happens any more. */
  void behave();

  /**
   * Is gone until {@link #comeBack}.
   *
   * @param hanging takes connections and answers nothing, instead of refusing them
   */
  void goAway(boolean hanging);

  void comeBack();

  /** Forgets every Idempotency-Key. */
  void forgetKeys();

  /** Loses an intent that was not confirmed. */
  void lose(String intent);

  /** Ends a hold as time would. */
  void expire(String intent);

  /** The payer acts at the processor's page. */
  void act(String intent, boolean agreed);

  /**
   * The payer's bank takes money back.
   *
   * @return the dispute's ID
   */
  String dispute(String intent, long amount, String reason);

  void closeDispute(String dispute, boolean won);

  /** A refund that was paid does not arrive. */
  void bounce(String refund);

  /** Tells every event of the past once more, as another event about the same thing. */
  void repeatEvents();

  /** What was done to money so far, oldest first. */
  List<Effect> journal();
}
