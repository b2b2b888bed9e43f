package org.quittance.adapter.payment;

/** Words of others, made to fit their column. */
public final class Texts {
  /** Longest code, in characters. */
  public static final int CODE = 50;

  /** Longest reason or error, in characters. */
  public static final int REASON = 500;

  private Texts() {}

  /** The text up to that many characters; something at all where there is none. */
  public static String cut(String text, int most) {
    if (text == null || text.isBlank()) {
      return "no reason given";
    }
    return text.length() <= most ? text : text.substring(0, most);
  }
}
