package org.quittance.terminal.opening;

import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.document.EBox;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptProofs;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.VerificationFailed;

/**
 * Finds the proof that was issued in the place of the one in the BoxSet, whose bytes never change,
 * and keeps it at home. Only the owner of the BoxSet may ask for it.
 */
final class FindReplacement {
  /** Longer than any the store makes. */
  private static final int LONGEST_CHAIN = 100;

  private final QuittanceApi api;
  private final KeptProofs kept;

  FindReplacement(QuittanceApi api, KeptProofs kept) {
    this.api = api;
    this.kept = kept;
  }

  /** The eBox with its newest proof that is known at home. */
  EBox known(EBox boxed) {
    return kept.find(boxed.proofId()).map(FindReplacement::parsed).orElse(boxed);
  }

  /**
   * @param revoked what the store said of the proof it was shown
   * @return the eBox with the proof that has the place of that one
   * @throws Refused as it was, if the store names no other, or not to this account
   */
  EBox instead(String boxSetId, EBox boxed, EBox shown, Refused revoked) {
    String present = present(shown.proofId(), revoked);
    if (present.equals(shown.proofId()) || !Home.isId(boxed.proofId())) {
      throw revoked;
    }
    byte[] json = api.proofIn(boxSetId, present);
    EBox found = parsed(json);
    if (!found.proofId().equals(present)) {
      throw new VerificationFailed(
          "proof-differs", "The proof received has another ID than the one asked for.");
    }
    kept.keep(boxed.proofId(), json);
    return found;
  }

  private String present(String proofId, Refused revoked) {
    String present = proofId;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      Optional<String> next = replacedBy(present, revoked);
      if (next.isEmpty()) {
        return present;
      }
      present = next.get();
    }
    throw revoked;
  }

  private Optional<String> replacedBy(String proofId, Refused revoked) {
    try {
      return api.proof(proofId).optionalText("replacedBy");
    } catch (Refused notToldUs) {
      // Without an account, or with one that did not buy it, the first refusal says all there is.
      revoked.addSuppressed(notToldUs);
      throw revoked;
    }
  }

  private static EBox parsed(byte[] json) {
    try {
      return EBox.parse(Fields.parse(json));
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }
}
