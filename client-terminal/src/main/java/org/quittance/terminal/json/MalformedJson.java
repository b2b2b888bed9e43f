package org.quittance.terminal.json;

/** A text is not the JSON that was expected; the message says what is missing or wrong. */
public final class MalformedJson extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is missing or wrong, without quoting the text: it may be a secret
   */
  public MalformedJson(String message) {
    super(message);
  }
}
