package org.quittance.terminal.purchase;

import java.util.Locale;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Sentence;

/** What to say when a purchase was not answered; each sentence ends with the way to ask again. */
final class Unclear {
  private final RepeatCommand repeat;

  Unclear(RepeatCommand repeat) {
    this.repeat = repeat;
  }

  /** The store was never reached with this key, so there is nothing to be unsure of. */
  OutcomeUnknown unreachable(String key, NoAnswer nothing) {
    return new OutcomeUnknown(
        "unreachable",
        Sentence.joined(
                "Nothing was bought: " + lowerFirst(nothing.getMessage()),
                "Check --server and whether the store runs, then repeat your command",
                "The key is kept")
            + " With it: "
            + repeat.withKey(key));
  }

  /** The store may have bought. */
  OutcomeUnknown unknown(String key, String reason) {
    return new OutcomeUnknown(
        "outcome-unknown",
        Sentence.joined("Whether the purchase was made is not known", reason)
            + " This asks for the same purchase, paid at most once: "
            + repeat.withKey(key));
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
