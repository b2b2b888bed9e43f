package org.quittance.vault.jose;

/**
 * The text is not the document it claims to be. Checked, so that every reader of outside input is
 * made to name its own refusal.
 */
public final class MalformedDocument extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param why a clause that completes "it cannot be used: …"; holds nothing of the document
   */
  public MalformedDocument(String why) {
    super(why);
  }
}
