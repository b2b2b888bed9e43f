package org.quittance.demo.workshop;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** English names, whatever the machine speaks that builds. */
final class Months {

  private Months() {}

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
