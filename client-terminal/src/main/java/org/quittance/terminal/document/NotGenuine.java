package org.quittance.terminal.document;

/** A document is not what it claims to be; the message is one sentence that says in what. */
public final class NotGenuine extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is wrong; never the document itself
   */
  public NotGenuine(String sentence) {
    super(sentence);
  }
}
