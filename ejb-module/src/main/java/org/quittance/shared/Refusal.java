package org.quittance.shared;

import jakarta.ejb.ApplicationException;

/**
 * A request that is understood and not granted. It says what happened (money first), why, and what
 * to do next; thrown out of a use case it rolls the transaction back, so nothing half-done stays.
 */
@ApplicationException(rollback = true)
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String what;
  private final String next;

  /**
   * @param code stable kebab-case word, part of the public contract
   * @param what one sentence: what happened, what happened to the money first
   * @param why one sentence with the facts that led to it; never a secret
   * @param next one sentence: what the reader can do now
   */
  protected Refusal(String code, String what, String why, String next) {
    super(why);
    this.code = code;
    this.what = what;
    this.next = next;
  }

  /** Stable kebab-case word for programs. */
  public String code() {
    return code;
  }

  /** What happened, for a person. */
  public String what() {
    return what;
  }

  /** Why it happened, for a person. */
  public String why() {
    return getMessage();
  }

  /** What to do next, for a person. */
  public String next() {
    return next;
  }

  /** In how many seconds the same request may be granted; 0 if time alone does not help. */
  public long retryAfterSeconds() {
    return 0;
  }
}
