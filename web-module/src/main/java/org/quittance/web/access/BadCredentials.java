package org.quittance.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Remembers within one request what became of its credentials, for who answers it. */
public final class BadCredentials {

  private static final String MARK = BadCredentials.class.getName();

  private enum Found {
    WRONG,
    UNCHECKED
  }

  private BadCredentials() {}

  static void markWrong(HttpServletRequest request) {
    request.setAttribute(MARK, Found.WRONG);
  }

  static void markUnchecked(HttpServletRequest request) {
    request.setAttribute(MARK, Found.UNCHECKED);
  }

  /** Whether the request carried credentials, and wrong ones. */
  public static boolean wereGiven(HttpServletRequest request) {
    return request.getAttribute(MARK) == Found.WRONG;
  }

  /** Whether the request carried credentials that could not be checked just now. */
  public static boolean wereNotChecked(HttpServletRequest request) {
    return request.getAttribute(MARK) == Found.UNCHECKED;
  }
}
