package org.quittance.launcher;

/** The server cannot start; the message says what, why and what to do, for one line on stderr. */
final class StartRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  StartRefused(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  String code() {
    return code;
  }
}
