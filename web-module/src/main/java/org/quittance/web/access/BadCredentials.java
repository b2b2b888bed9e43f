package org.quittance.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Remembers within one request that its credentials were wrong. */
public final class BadCredentials {

  static final String MARK = BadCredentials.class.getName();

  private BadCredentials() {}

  /** Whether the request carried credentials, and wrong ones. */
  public static boolean wereGiven(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }
}
