package org.quittance.terminal.outcome;

/** The payment is accepted and not settled yet; the same command succeeds later. */
public final class StillSettling extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  public StillSettling(String code, String sentence) {
    super(Exit.SETTLING, code, sentence);
  }
}
