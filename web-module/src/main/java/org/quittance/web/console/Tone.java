package org.quittance.web.console;

import java.util.Locale;

/** The four things a state can mean to a reader; the style sheet gives each its colour. */
public enum Tone {
  /** Decided and in order. */
  SETTLED("M3 8.5l3.2 3.2L13 4.8"),
  /** On its way; somebody or something is to act. */
  WAITING("M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.8v3.4l2.3 1.5"),
  /** Refused, ended or broken. */
  FAILED("M4 4l8 8M12 4l-8 8"),
  /** Neither yes nor no. */
  UNKNOWN("M5.4 5.9a2.6 2.6 0 1 1 3.5 2.5c-.6.3-.9.8-.9 1.6M8 12.9v.1");

  private final String icon;

  Tone(String icon) {
    this.icon = icon;
  }

  /** Path of an icon of 16 by 16, drawn by its outline. */
  public String icon() {
    return icon;
  }

  /** Name of the class in the style sheet. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
