package org.quittance.web.console;

import java.time.Instant;
import java.util.List;

/**
 * The eBoxes of a purchase as a page shows them.
 *
 * @param shown as many as fit
 * @param leftOut how many more there are
 * @param issuedAt when their proofs were issued; null if there are none
 */
record EBoxes(List<EBoxCard> shown, int leftOut, Instant issuedAt) {

  int count() {
    return shown.size() + leftOut;
  }
}
