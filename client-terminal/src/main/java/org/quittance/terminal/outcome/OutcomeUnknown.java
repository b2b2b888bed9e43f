package org.quittance.terminal.outcome;

/** Nobody answered, or not in a way that tells the outcome; repeating the command is safe. */
public final class OutcomeUnknown extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  public OutcomeUnknown(String code, String sentence) {
    super(Exit.UNKNOWN, code, sentence);
  }
}
