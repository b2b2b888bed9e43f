package org.quittance.terminal.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges a BoxSet: every proof in it, and what is displayed beside each. */
final class BoxSetCheck {
  private final SignedCheck signed;

  BoxSetCheck(SignedCheck signed) {
    this.signed = signed;
  }

  Verification check(BoxSet boxSet) {
    List<String> reasons = new ArrayList<>();
    Set<String> proofIds = new HashSet<>();
    if (boxSet.eBoxes().isEmpty()) {
      reasons.add("It holds no eBox.");
    }
    for (EBox eBox : boxSet.eBoxes()) {
      String where = "Proof " + eBox.proofId() + ": ";
      if (!proofIds.add(eBox.proofId())) {
        reasons.add(where + "It stands in more than one eBox.");
      }
      check(eBox).forEach(reason -> reasons.add(where + reason));
    }
    return new Verification("box-set", Optional.of(boxSet.id()), reasons);
  }

  private List<String> check(EBox eBox) {
    try {
      Verification verified = signed.check(Displayed.of(eBox));
      List<String> reasons = new ArrayList<>(verified.reasons());
      if (!verified.kind().equals("proof")) {
        reasons.add("It is no proof of purchase.");
      }
      return reasons;
    } catch (NotGenuine unreadable) {
      return List.of(unreadable.getMessage());
    }
  }
}
