package org.quittance.launcher;

import java.lang.reflect.Method;

/**
 * Entry point, compiled for Java 8 so that an old runtime is refused with a sentence instead of an
 * UnsupportedClassVersionError.
 */
public final class Main {

  private static final int NEEDED = 17;

  private Main() {}

  public static void main(String[] args) throws Exception {
    int present = majorVersion(System.getProperty("java.specification.version"));
    if (present < NEEDED) {
      System.err.println(
          "refused: wrong-java: Quittance needs Java "
              + NEEDED
              + " or newer and this is Java "
              + present
              + " ("
              + System.getProperty("java.home")
              + "). Start it with a newer 'java'.");
      System.exit(1);
    }
    Method start =
        Class.forName("org.quittance.launcher.ServerCommand").getMethod("run", String[].class);
    start.invoke(null, (Object) args);
  }

  static int majorVersion(String specification) {
    String newest = specification.startsWith("1.") ? specification.substring(2) : specification;
    int dot = newest.indexOf('.');
    return Integer.parseInt(dot < 0 ? newest : newest.substring(0, dot));
  }
}
