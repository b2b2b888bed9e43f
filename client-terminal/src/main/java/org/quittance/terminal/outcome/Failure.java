package org.quittance.terminal.outcome;

/** A command that cannot go on; it ends the process with an exit code and one line of reason. */
public abstract class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final String code;

  /**
   * @param exit how the process ends
   * @param code stable kebab-case word for programs
   * @param sentence what happened, why, what next; never a secret
   */
  protected Failure(Exit exit, String code, String sentence) {
    super(sentence);
    this.exit = exit;
    this.code = code;
  }

  /** How the process ends. */
  public Exit exit() {
    return exit;
  }

  /** Stable kebab-case word for programs. */
  public String code() {
    return code;
  }

  /** The one line for stderr. */
  public String line() {
    return "refused: " + Sentence.of(code) + ": " + Sentence.of(getMessage());
  }
}
