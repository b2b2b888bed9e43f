package org.quittance.terminal.outcome;

/** The payment was declined; no money moved. */
public final class Declined extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  public Declined(String code, String sentence) {
    super(Exit.DECLINED, code, sentence);
  }
}
