package org.quittance.web.console;

import java.util.List;
import org.quittance.shared.Money;
import org.quittance.storefront.boxset.EBoxStanding;

/**
 * The eBoxes of a purchase as a page shows them.
 *
 * @param shown as many as fit
 * @param leftOut how many more there are
 */
record EBoxes(List<EBoxCard> shown, int leftOut) {

  private static final int MOST = 120;

  static EBoxes of(List<EBoxStanding> all, String currency) {
    List<EBoxStanding> shown = all.subList(0, Math.min(MOST, all.size()));
    return new EBoxes(
        shown.stream().map(box -> card(box, currency)).toList(), all.size() - shown.size());
  }

  private static EBoxCard card(EBoxStanding box, String currency) {
    return new EBoxCard(
        box.eBox().proofId(),
        box.eBox().name(),
        Price.of(new Money(box.eBox().shareMinor(), currency)),
        box.proof()
            .map(proof -> Standing.of(proof.state()))
            .orElse(new Standing(Tone.UNKNOWN, "not in the proof history")),
        box.licenseId().orElse(null));
  }
}
