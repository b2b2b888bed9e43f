package org.quittance.terminal.outcome;

/** The command line cannot be obeyed as it stands; nothing was sent. */
public final class UsageMistake extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong and what to write instead
   */
  public UsageMistake(String sentence) {
    super(Exit.USAGE, "usage", sentence);
  }
}
