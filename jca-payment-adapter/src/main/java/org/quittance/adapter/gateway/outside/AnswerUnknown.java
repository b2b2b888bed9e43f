package org.quittance.adapter.gateway.outside;

import java.io.IOException;

/** No answer, or none that says what happened: what was asked for may be done or not. */
public class AnswerUnknown extends IOException {
  private static final long serialVersionUID = 1L;

  public AnswerUnknown(String message, Throwable cause) {
    super(message, cause);
  }
}
