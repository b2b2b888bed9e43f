package org.quittance.web.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What happened to a purchase, told from both stores side by side.
 *
 * @param steps oldest first
 * @param database where the license database stands now
 * @param payment where the payment stands now
 * @param verdict whether the two agree
 */
public record Timeline(List<Step> steps, Standing database, Standing payment, Verdict verdict) {

  /** When it began. */
  public Instant start() {
    return steps.isEmpty() ? Instant.EPOCH : steps.get(0).moment().at();
  }

  /** Which store tells it. */
  public enum Lane {
    DATABASE("License database"),
    PAYMENT("Payment");

    private final String title;

    Lane(String title) {
      this.title = title;
    }

    /** For readers. */
    public String title() {
      return title;
    }

    /** For the style sheet. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One thing that happened.
   *
   * @param lane which store tells it
   * @param standing the state it led to
   * @param words why
   * @param moment when
   * @param by who did it
   */
  public record Step(Lane lane, Standing standing, String words, Moment moment, String by) {}
}
