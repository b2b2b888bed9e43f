package org.quittance.terminal.outcome;

/** The request was understood and is not granted; repeating it changes nothing. */
public final class Refused extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  public Refused(String code, String sentence) {
    super(Exit.REFUSED, code, sentence);
  }
}
