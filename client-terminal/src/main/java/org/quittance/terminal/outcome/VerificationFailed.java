package org.quittance.terminal.outcome;

/** Something received is not what its signature, digest or length promises. */
public final class VerificationFailed extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  public VerificationFailed(String code, String sentence) {
    super(Exit.VERIFICATION_FAILED, code, sentence);
  }
}
