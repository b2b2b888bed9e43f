package org.quittance.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after signing in: pages of this console only, whatever an address says. */
final class Destination {

  static final String HOME = "/console/purchases";
  static final String SIGN_IN = "/console/sign-in";

  private static final Pattern PAGE = Pattern.compile("/console/[A-Za-z0-9._~/?&=%-]{0,300}");

  private Destination() {}

  /** The wanted page if it is one of ours, else the first. */
  static String inside(String wanted) {
    return wanted != null
            && PAGE.matcher(wanted).matches()
            && !wanted.startsWith(SIGN_IN)
            && !wanted.contains("..")
        ? wanted
        : HOME;
  }

  /** The sign-in page that leads back to the wanted one. */
  static String signInFor(String path, String query) {
    String wanted = query == null ? path : path + "?" + query;
    String known = inside(wanted);
    return known.equals(HOME)
        ? SIGN_IN
        : SIGN_IN + "?to=" + URLEncoder.encode(known, StandardCharsets.UTF_8);
  }
}
