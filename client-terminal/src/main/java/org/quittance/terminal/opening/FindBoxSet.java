package org.quittance.terminal.opening;

import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.document.BoxSet;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptBoxSets;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.outcome.VerificationFailed;

/** Finds a BoxSet at home, or asks the store for it as its owner. */
final class FindBoxSet {
  private final QuittanceApi api;
  private final KeptBoxSets kept;

  FindBoxSet(QuittanceApi api, KeptBoxSets kept) {
    this.api = api;
    this.kept = kept;
  }

  BoxSet find(String id) {
    if (!Home.isId(id)) {
      throw new UsageMistake("A BoxSet ID has letters, digits and hyphens; see purchases.");
    }
    byte[] json = kept.find(id).orElseGet(() -> api.boxSet(id));
    try {
      BoxSet boxSet = BoxSet.parse(json);
      if (!boxSet.id().equals(id)) {
        throw new VerificationFailed(
            "box-set-differs", "The BoxSet received has another ID than the one asked for.");
      }
      kept.keep(id, json);
      return boxSet;
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }
}
